import { ObjectId } from 'bson'
import type { Document } from './document'
import { matcher, projector, runPipeline } from './evaluate'

/** Each line is MongoDB's own answer. */
const id = (n: number) => new ObjectId(`65f0c0ffee65f0c0ffee65f${n}`)
const MATCHES: [Document, Document, boolean][] = [
  [{ a: null }, {}, true],
  [{ a: null }, { a: undefined }, true],
  [{ a: null }, { a: [] }, false],
  [{ a: null }, { a: [null] }, true],
  [{ 'a.b': null }, { a: 5 }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
  [{ 'a.b': null }, { a: [{}] }, true],
  [{ 'a.b': null }, { a: [] }, false],
  [{ 'a.b': { $exists: true } }, { a: [{}] }, false],
  [{ 'a.b': { $exists: false } }, { a: [{ c: 1 }] }, true],
  [{ 'a.b': { $exists: true } }, { a: [{}, { b: null }] }, true],
  [{ a: { $ne: null } }, { a: 1 }, true],
  [{ a: { $ne: 1 } }, {}, true],
  [{ a: { $in: [null, 3] } }, {}, true],
  [{ a: { $nin: [null] } }, {}, false],
  [{ 'a.b': { $nin: [1] } }, { a: [{ b: 1 }, { b: 2 }] }, false],
  [{ a: { $gt: 5 } }, { a: '9' }, false],
  [{ a: { $gt: 5 } }, { a: [1, 9] }, true],
  [{ a: { $elemMatch: { $gt: 5, $lt: 8 } } }, { a: [1, 9] }, false],
  [{ a: { $elemMatch: { $gt: 5, $lt: 8 } } }, { a: [6] }, true],
  [{ a: { $elemMatch: { $in: ['x'] } } }, { a: ['x', 'y'] }, true],
  [
    { a: { $elemMatch: { b: 1, c: { $gt: 1 } } } },
    {
      a: [
        { b: 1, c: 1 },
        { b: 2, c: 2 },
      ],
    },
    false,
  ],
  [{ a: { $not: { $gt: 5 } } }, {}, true],
  [{ a: { $not: /^x/ } }, { a: 'xy' }, false],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1] }, { a: [1, 2] }, false],
  [{ a: [1] }, { a: [[1], 2] }, true],
  [{ 'a.1': 2 }, { a: [1, 2] }, true],
  [{ 'a.b': 2 }, { a: [{ b: [1, 2] }] }, true],
  [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, false],
  [{ a: { $in: [/^x/, 'y'] } }, { a: ['xylem'] }, true],
  [{ a: /^普/ }, { a: '普子岭' }, true],
  [{ a: { $all: ['x', 'y'] } }, { a: ['y', 'x'] }, true],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $size: 0 } }, { a: [] }, true],
  [{ a: new Date(5) }, { a: new Date(5) }, true],
  [{ a: { $lte: new Date(5) } }, { a: new Date(5) }, true],
  [{ a: { $lt: new Date(5) } }, { a: 4 }, false],
  [{ a: id(1) }, { a: id(1) }, true],
  [{ a: { $in: [id(1)] } }, { a: id(1) }, true],
  [{ a: { $gt: id(1) } }, { a: id(2) }, true],
  [{ a: { $gt: id(2) } }, { a: id(1) }, false],
  [{ a: id(1) }, { a: id(1).toHexString() }, false],
  [{ a: { $type: 'string' } }, { a: 'x' }, true],
  [{ a: { $mod: [4, 1] } }, { a: 5 }, true],
  [{ $nor: [{ a: 1 }, { b: 1 }] }, { c: 1 }, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ a: { $regex: /X/i, $ne: 'xx' } }, { a: 'xx' }, false],
]

test.each(MATCHES.map((row) => [JSON.stringify(row), ...row] as const))('%s', (_, filter, document, expected) => {
  expect(matcher(filter)(document)).toBe(expected)
})

test('a regular expression is not changed by being used', () => {
  const test = matcher({ a: /x/ })
  expect([test({ a: 'x' }), test({ a: 'x' })]).toEqual([true, true])
})

test('an unknown operator is refused before any document is read', () => {
  expect(() => matcher({ a: { $almost: 1 } })).toThrow('unknown query operator $almost')
  expect(() => matcher({ $where: 'true' })).toThrow()
  expect(() => matcher({ a: { $in: 1 } })).toThrow('$in needs an array')
})

test('projections of list elements', () => {
  const document = { _id: 1, l: [{ k: 1 }, { k: 2 }, { k: 3 }], x: 1 }
  expect(projector({ l: { $slice: -1 } })(document)).toMatchObject({ l: [{ k: 3 }] })
  expect(projector({ l: { $elemMatch: { k: 2 } } })(document)).toEqual({ _id: 1, l: [{ k: 2 }] })
})

test('strings are cut as MongoDB cuts them', () => {
  const expressions = {
    rest: { $substr: ['$a', 2, -1] },
    bytes: { $substrBytes: ['$a', 0, 3] },
    characters: { $substrCP: ['$b', 1, 1] },
    nothing: { $substr: ['$none', 0, 2] },
  }
  expect(runPipeline([{ a: 'abcde', b: '普子岭' }], [{ $project: expressions }])).toEqual([
    { rest: 'cde', bytes: 'abc', characters: '子', nothing: '' },
  ])
})

test('the stages that reports are made of', () => {
  const rows = [
    { k: 'a', n: 1, at: new Date(Date.UTC(2026, 0, 31, 20)) },
    { k: 'b', n: 2, at: new Date(0) },
    { k: 'a', n: 4 },
  ]
  const day = { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+08:00' } }
  expect(runPipeline(rows, [{ $limit: 1 }, { $project: { day } }])).toEqual([{ day: '2026-02-01' }])
  const grouped = [{ $group: { _id: '$k', sum: { $sum: '$n' } } }, { $sort: { sum: -1 } }]
  expect(runPipeline(rows, grouped)).toEqual([
    { _id: 'a', sum: 5 },
    { _id: 'b', sum: 2 },
  ])
  expect(runPipeline(rows, [{ $sortByCount: '$k' }])).toEqual([
    { _id: 'a', count: 2 },
    { _id: 'b', count: 1 },
  ])
  const buckets = { $bucket: { groupBy: '$n', boundaries: [0, 2, 5], output: { count: { $sum: 1 } } } }
  expect(runPipeline(rows, [buckets])).toEqual([
    { _id: 0, count: 1 },
    { _id: 2, count: 2 },
  ])
  // biome-ignore lint/suspicious/noThenProperty: MongoDB's own word
  const branch = { $switch: { branches: [{ case: { $gte: ['$n', 2] }, then: 'many' }], default: 'few' } }
  expect(runPipeline(rows, [{ $project: { much: branch } }])).toEqual([
    { much: 'few' },
    { much: 'many' },
    { much: 'many' },
  ])
  expect(runPipeline(rows, [{ $facet: { a: [{ $match: { k: 'a' } }, { $count: 'n' }] } }])).toEqual([{ a: [{ n: 2 }] }])
})
