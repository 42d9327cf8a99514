import { type CaseMaker, caseMaker } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { COUNTY, HOME, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { allItems } from '../../catalog/all-items'
import { countyOf, dayOf, townOf } from '../../kernel'
import { accounts } from '../../staff/account'
import { caseKinds } from '../kind/kind'
import type { Level, Status } from '../views'
import { caseItem } from './changes/new-application'
import { cases } from './collection'
import type { Case } from './document'
import { indexFields } from './index-fields'

const DAY = 24 * 3600_000
/** The same holds at 10,000 (tests/bench); here with what a test has time for. */
const COUNT = Number(process.env.CASES ?? 1_000)
const SURNAMES = [...'赵钱孙李周吴郑王']
/** A surname is shared by many, a whole name by a dozen. */
const nameOf = (i: number) => {
  const person = i % Math.max(97, Math.floor(COUNT / 12))
  return `${SURNAMES[person % 8]}试${String.fromCharCode(0x4e8c + person)}`
}

let world: DomainWorld
let make: CaseMaker
const staff: Record<string, string> = {}
const now = Date.now()

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  const clerk = (await accounts.get('clerk'))!
  for (const [_id, role, area, departments] of [
    ['town-health', 'townReviewer', townOf(HOME), ['医保', '卫健']],
    ['both', 'clerk', HOME, undefined],
  ] as const)
    await accounts.insert({
      ...clerk,
      _id,
      area,
      grants: [
        { role, area, areaName: '', ...(departments ? { departments: [...departments] } : {}) },
        ...(_id === 'both' ? [{ role: 'secretary' as const, area: HOME, areaName: '' }] : []),
      ],
    })
  for (const account of ['clerk', 'secretary', 'manager', 'town-health', 'both'])
    staff[account] = await world.login(account)
  make = caseMaker(world, staff)
  const { caseId } = await make.caseIn('submitted')
  const first = (await cases.get(caseId))!
  await cases.insertMany(Array.from({ length: COUNT }, (_, i) => grown(first, i)))
}, 120_000)
afterAll(() => world.close())

/** A case somewhere in its life: every status at every level, all items, two grids, overdue and not. */
function grown(first: Case, i: number): Case {
  const places: [Level, Status][] = [
    ['community', 'submitted'],
    ['community', 'accepted'],
    ['community', 'supplementing'],
    ['town', 'reviewing'],
    ['county', 'reviewing'],
    ['community', 'decided'],
    ['community', 'closed'],
    ['community', 'notAccepted'],
  ]
  const [level, status] = places[i % places.length]!
  const at = now - (i % 90) * DAY
  const item = allItems[(i * 7) % allItems.length]!
  const document: Case = {
    ...first,
    _id: `case_many${String(i).padStart(6, '0')}`,
    no: `PZL20261121-M${String(i).padStart(5, '0')}`,
    area: `${HOME}/${i % 3 === 0 ? '02' : '01'}`,
    item: caseItem(item as never),
    applicant: { ...first.applicant, name: nameOf(i) },
    level,
    status,
    clock: { startedOn: status === 'submitted' ? null : dayOf(at), pauses: [] },
    supplement:
      status === 'supplementing' ? { askedAt: at, dueAt: at + 20 * DAY, note: null, back: 'submitted' } : null,
    submittedAt: at,
    decidedAt: status === 'decided' ? at : null,
    effects: {},
    effectsDueAt: null,
  }
  const { draftTouchedAt: _none, ...fields } = indexFields({ ...document, runningKey: `case:${document._id}` }, at)
  const { draftTouchedAt: _not, ...bare } = document
  return { ...bare, ...fields }
}

/** Every value of every filter, alone and with all others. */
const FILTERS: [name: string, values: unknown[]][] = [
  ['kind', [undefined, ...caseKinds().map(({ name }) => name)]],
  ['state', [undefined, 'waiting', 'ended']],
  ['status', [undefined, ['submitted', 'reviewing']]],
  ['itemId', [undefined, allItems[7]!.id]],
  ['department', [undefined, '医保']],
  ['grid', [undefined, `${HOME}/02`]],
  ['level', [undefined, 'town']],
  ['overdueOnly', [undefined, true]],
  ['search', [undefined, nameOf(7), '王', 'm00012']],
]
const combinations = FILTERS.reduce<object[]>(
  (all, [name, values]) =>
    all.flatMap((one) => values.map((value) => (value === undefined ? one : { ...one, [name]: value }))),
  [{}],
)

test.each(['clerk', 'town-health', 'secretary', 'both'])(
  'every combination of filters that the console can make goes through an index or is refused in words, for %s',
  async (account) => {
    // the kinds are those that are declared, when this file is read
    expect(caseKinds().map(({ name }) => name)).toEqual(FILTERS[0]?.[1].slice(1))
    const bad: unknown[] = []
    let found = 0
    // one account makes them all, the others every fifth: what differs is only who asks
    const asked = account === 'clerk' ? combinations : combinations.filter((_, i) => i % 5 === 0)
    for (const filters of asked) {
      const { ok, error, data, cost } = await world.admin(staff[account]!, 'casework.queue', { ...filters, limit: 20 })
      if (!ok) {
        if (error.code !== 'BAD_INPUT' || !error.fields?.search) bad.push([filters, error])
        continue
      }
      found += data.rows.length
      if (cost.examined > 3 * Math.max(8, cost.returned)) bad.push([filters, cost, data.rows.length])
    }
    expect(bad).toEqual([])
    expect(found).toBeGreaterThan(account === 'both' ? 0 : 100)
  },
  120_000,
)

test('the other way round goes through the same indexes, and shows the same cases', async () => {
  for (const filters of [{}, { state: 'ended' }, { state: 'waiting', department: '医保' }, { search: nameOf(7) }]) {
    const ids: string[][] = []
    for (const order of ['asc', 'desc']) {
      const all: { caseId: string; sortAt: number }[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { data, cost } = await world.admin(staff.clerk!, 'casework.queue', {
          ...filters,
          order,
          limit: 50,
          ...(after ? { after } : {}),
        })
        expect(cost.examined).toBeLessThanOrEqual(3 * Math.max(8, cost.returned))
        all.push(...data.rows)
        after = data.next
      }
      const sortAt = all.map((row) => row.sortAt)
      expect(sortAt).toEqual([...sortAt].sort((a, b) => (order === 'asc' ? a - b : b - a)))
      ids.push(all.map(({ caseId }) => caseId))
    }
    expect(ids[0]!.length).toBeGreaterThan(5)
    expect(ids[1]).toEqual([...ids[0]!].reverse())
  }
})

test('a case makes half the index entries that it did, and none is rewritten for every filter', async () => {
  const [one] = await cases.find({ _id: 'case_many000001' }, { limit: 1 })
  const entries = cases.definition.indexes.map(({ keys }) =>
    keys.reduce((count, [field]) => {
      const value = field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], one)
      return Array.isArray(value) ? count * Math.max(1, value.length) : count
    }, 1),
  )
  const total = entries.reduce((sum, count) => sum + count, 0)
  expect(total).toBeLessThanOrEqual(60)
})

test('the number of overdue cases is the same for everybody who may know it', async () => {
  const overdue = async (account: string, states: string[]) => {
    let count = 0
    for (const state of states)
      for (let after: string | null | undefined; after !== null; ) {
        const { data } = await world.admin(staff[account]!, 'casework.queue', {
          state,
          overdueOnly: true,
          limit: 50,
          ...(after ? { after } : {}),
        })
        count += data.rows.length
        after = data.next
      }
    return count
  }
  const clerk = await overdue('clerk', ['mine', 'waiting'])
  expect(clerk).toBeGreaterThan(100)
  expect(await overdue('secretary', ['mine'])).toBe(clerk)
  expect(await overdue('manager', ['mine'])).toBe(clerk)
})

test('a search looks everywhere and says where it found', async () => {
  const { data } = await world.admin(staff.clerk!, 'casework.queue', { search: nameOf(3), limit: 50 })
  expect(new Set(data.rows.map(({ holder }: { holder: string }) => holder)).size).toBeGreaterThan(2)
  // each row names the list in which this desk finds it, and there it is
  const rows = data.rows as { caseId: string; list: string; sortAt: number }[]
  expect(new Set(rows.map(({ list }) => list))).toEqual(new Set(['mine', 'waiting', 'ended']))
  for (const state of ['mine', 'waiting', 'ended']) {
    const there = await world.admin(staff.clerk!, 'casework.queue', { search: nameOf(3), state, limit: 50 })
    expect(there.data.rows.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual(
      rows
        .filter(({ list }) => list === state)
        .map(({ caseId }) => caseId)
        .sort(),
    )
  }
  // overseers have one list of what runs
  const seen = await world.admin(staff.secretary!, 'casework.queue', { search: nameOf(3), limit: 50 })
  expect(new Set(seen.data.rows.map(({ list }: { list: string }) => list))).toEqual(new Set(['mine', 'ended']))
  expect(countyOf(HOME)).toBe(COUNTY)
})
