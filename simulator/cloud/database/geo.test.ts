import type { Document } from './document'
import { boxesAround, cellsOfQuery, cellsOfShape } from './geo-cells'
import { distance, requiredShape } from './geometry'
import { temporaryDatabase } from './temporary-database'

type Opened = Awaited<ReturnType<typeof temporaryDatabase>>
let plain: Opened
let indexed: Opened
const SIZE = 600

const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const polygon = (...ring: number[][]) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] })

beforeAll(async () => {
  const documents = places()
  plain = await temporaryDatabase()
  indexed = await temporaryDatabase()
  for (const db of [plain, indexed]) {
    await db.database.createCollection('c')
    if (db === indexed) await db.database.createIndex('c', { name: 'loc', keys: [['loc', '2dsphere']] })
    if (db === indexed)
      await db.database.createIndex('c', {
        name: 'kindLoc',
        keys: [
          ['kind', 1],
          ['loc', '2dsphere'],
        ],
      })
    await db.insert('c', documents)
  }
})
afterAll(async () => {
  await plain.remove()
  await indexed.remove()
})

function places(): Document[] {
  let seed = 3
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const near = () => [107.2 + (random() - 0.5) / 5, 31.9 + (random() - 0.5) / 5]
  const far = () => [random() * 360 - 180, random() * 180 - 90]
  return Array.from({ length: SIZE }, (_, i): Document => {
    const [x, y] = (i % 4 === 0 ? far() : near()) as [number, number]
    const size = i % 60 === 9 ? 30 : random() / 50
    const right = Math.min(180, x + size)
    const top = Math.min(90, y + size)
    const shapes: unknown[] = [
      point(x, y),
      point(x, y),
      {
        type: 'LineString',
        coordinates: [
          [x, y],
          [right, top],
        ],
      },
      polygon([x, y], [right, y], [right, top], [x, top]),
      { type: 'MultiPoint', coordinates: [[x, y], near()] },
      'nowhere',
    ]
    return { _id: i, kind: i % 3, loc: shapes[i % 6] }
  })
}

const at = point(107.2, 31.9)
const FILTERS: Document[] = [
  { loc: { $nearSphere: { $geometry: at, $maxDistance: 3000 } } },
  { loc: { $near: { $geometry: at, $minDistance: 2000, $maxDistance: 9000 } } },
  { loc: { $nearSphere: { $geometry: point(179.9, -17), $maxDistance: 2_000_000 } } },
  { loc: { $nearSphere: { $geometry: point(20, 89), $maxDistance: 3_000_000 } } },
  { loc: { $nearSphere: { $geometry: at } } },
  { kind: 1, loc: { $nearSphere: { $geometry: at, $maxDistance: 8000 } } },
  { loc: { $geoWithin: { $geometry: polygon([107.1, 31.85], [107.3, 31.8], [107.25, 32], [107.15, 31.99]) } } },
  { loc: { $geoWithin: { $centerSphere: [[107.2, 31.9], 5 / 6378.1] } } },
  {
    loc: {
      $geoWithin: {
        $box: [
          [107.15, 31.85],
          [107.22, 31.95],
        ],
      },
    },
  },
  { kind: 2, loc: { $geoIntersects: { $geometry: polygon([107.1, 31.85], [107.3, 31.8], [107.25, 32]) } } },
  {
    loc: {
      $geoIntersects: {
        $geometry: {
          type: 'LineString',
          coordinates: [
            [107, 31.8],
            [107.4, 32],
          ],
        },
      },
    },
  },
  { loc: { $geoIntersects: { $geometry: point(107.2, 31.9) } } },
  { $or: [{ kind: 5 }, { loc: { $geoWithin: { $centerSphere: [[107.2, 31.9], 0.001] } } }] },
]

test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
  const expected = (await plain.find('c', filter, { limit: 1000 })).ids
  const got = (await indexed.find('c', filter, { limit: 1000 })).ids
  const ordered = JSON.stringify(filter).includes('$near')
  expect(ordered ? got : [...got].sort()).toEqual(ordered ? expected : [...expected].sort())
  const page = { limit: 5, offset: 2 }
  if (ordered) expect((await indexed.find('c', filter, page)).ids).toEqual(expected.slice(2, 7))
})

test('the nearest few do not read everything', async () => {
  const near = { $nearSphere: { $geometry: at } }
  expect((await indexed.find('c', { loc: near }, { limit: 3 })).usage.docsExamined).toBeLessThan(120)
  const within = { $nearSphere: { $geometry: at, $maxDistance: 1000 } }
  expect((await indexed.find('c', { loc: within })).usage.docsExamined).toBeLessThan(120)
})

test('$geoNear gives the distance and the place, filtered and limited', async () => {
  const stage = {
    near: at,
    distanceField: 'd.metres',
    includeLocs: 'd.at',
    key: 'loc',
    limit: 3,
    query: { kind: 1 },
    spherical: true,
  }
  const { list } = await indexed.aggregate('c', [{ $geoNear: stage }, { $project: { d: 1 } }])
  const near = await plain.find('c', { kind: 1, loc: { $nearSphere: { $geometry: at } } }, { limit: 3 })
  expect(list.map(({ _id }) => Number((_id as { $numberInt: string }).$numberInt))).toEqual(near.ids)
  const metres = list.map(({ d }) => Number((d as { metres: { $numberDouble: string } }).metres.$numberDouble))
  expect(metres).toEqual([...metres].sort((a, b) => a - b))
})

test('a malformed place in a query is refused', async () => {
  const wrong = { loc: { $geoWithin: { $geometry: { type: 'Square' } } } }
  await expect(indexed.find('c', wrong)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})

test('distances are those of the sphere', () => {
  expect(distance([0, 0], [1, 0])).toBeCloseTo(111_318.85, 1)
  expect(distance([107.2, 31.9], [107.21, 31.9])).toBeCloseTo(945.1, 0)
  expect(distance([179.5, 0], [-179.5, 0])).toBeCloseTo(111_318.85, 1)
})

test('the cell of a point lies under the cover of every circle around it', () => {
  for (const [x, y, metres] of [
    [107.2, 31.9, 10],
    [-180, 0, 500],
    [180, 80, 90_000],
    [0, 0, 1],
    [107.2, -89.99, 5000],
  ] as const) {
    const [cell] = cellsOfShape(requiredShape(point(x, y)))
    const { below } = cellsOfQuery(boxesAround([x, y], metres))
    expect(below.some((prefix) => cell!.startsWith(prefix))).toBe(true)
  }
})
