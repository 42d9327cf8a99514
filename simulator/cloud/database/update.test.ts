import type { Document } from './document'
import { applyUpdate, upserted } from './update'

const NOW = Date.UTC(2026, 0, 1)
const update = (document: Document, changes: Document, filter: Document = {}) =>
  applyUpdate({ _id: 1, ...document }, changes, { filter, now: NOW })

/** What MongoDB makes of it: document, update, document after. */
const CHANGES: [Document, Document, Document][] = [
  [{}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [{ a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  [{ a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  [{ a: { b: 1, c: 2 } }, { $unset: { 'a.b': '', 'x.y': '' } }, { a: { c: 2 } }],
  [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [{ a: 1 }, { $inc: { a: 2, b: 3 } }, { a: 3, b: 3 }],
  [{ a: 2 }, { $mul: { a: 4, b: 3 } }, { a: 8, b: 0 }],
  [{ a: 2 }, { $min: { a: 1, b: 9 } }, { a: 1, b: 9 }],
  [{ a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }],
  [{ a: 9 }, { $max: { a: 3 } }, { a: 9 }],
  [{ a: 1, b: { c: 2 } }, { $rename: { 'b.c': 'd.e', none: 'x' } }, { a: 1, b: {}, d: { e: 2 } }],
  [{}, { $currentDate: { at: true } }, { at: new Date(NOW) }],
  [{ a: 5 }, { $bit: { a: { and: 4 } } }, { a: 4 }],
  [{}, { $push: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $push: { a: { x: 1 } } }, { a: [1, { x: 1 }] }],
  [{ a: [5, 1] }, { $push: { a: { $each: [3, 4], $sort: 1 } } }, { a: [1, 3, 4, 5] }],
  [{ a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2, 3] }],
  [{ a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
  [{ a: [1, 2, 3] }, { $push: { a: { $each: [4], $slice: -2 } } }, { a: [3, 4] }],
  [{ a: [1, 2, 3] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
  [
    { a: [{ n: 2 }, { n: 1 }] },
    { $push: { a: { $each: [{ n: 3 }], $sort: { n: -1 }, $slice: 2 } } },
    { a: [{ n: 3 }, { n: 2 }] },
  ],
  [{ a: [1, { x: 1 }] }, { $addToSet: { a: { $each: [1, { x: 1 }, 2, 2] } } }, { a: [1, { x: 1 }, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1, none: 1 } }, { a: [2, 3] }],
  [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [{ a: [{ k: 1, l: 1 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
  [{ a: ['x', 'y'] }, { $pull: { a: { $in: ['x'] } } }, { a: ['y'] }],
  [{ a: [1, 2, 1, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  [{ a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
]

test.each(CHANGES.map((row) => [JSON.stringify(row.slice(0, 2)), ...row] as const))(
  '%s',
  (_, before, change, after) => {
    const given = structuredClone(before)
    expect(update(before, change)).toEqual({ _id: 1, ...after })
    expect(before).toEqual(given)
  },
)

test('$ is the element that the filter matched', () => {
  const rows = {
    list: [
      { k: 1, done: false },
      { k: 2, done: false },
    ],
    words: ['a', 'b'],
  }
  expect(update(rows, { $set: { 'list.$.done': true } }, { 'list.k': 2 }).list).toEqual([
    rows.list[0],
    { k: 2, done: true },
  ])
  expect(update(rows, { $set: { 'list.$': 'x' } }, { list: { $elemMatch: { k: { $gt: 1 } } } }).list).toEqual([
    rows.list[0],
    'x',
  ])
  expect(update(rows, { $set: { 'words.$': 'z' } }, { $and: [{ words: 'b' }] }).words).toEqual(['a', 'z'])
  expect(() => update(rows, { $set: { 'words.$': 'z' } }, { _id: 1 })).toThrow('positional operator')
})

test.each([
  [{ a: 'x' }, { $inc: { a: 1 } }, 'non-numeric type'],
  [{ a: 1 }, { $inc: { a: '1' } }, 'non-numeric argument'],
  [{ a: 1 }, { $push: { a: 1 } }, 'must be an array'],
  [{ a: null }, { $push: { a: 1 } }, 'must be an array'],
  [{ a: 1 }, { $set: { 'a.b': 1 } }, 'Cannot create field'],
  [{ a: null }, { $set: { 'a.b': 1 } }, 'Cannot create field'],
  [{ a: [1] }, { $set: { 'a.b': 1 } }, 'Cannot create field'],
  [{}, { $set: { a: 1 }, $inc: { 'a.b': 1 } }, 'conflict'],
  [{ a: 1, b: 1 }, { $rename: { a: 'b' }, $inc: { b: 1 } }, 'conflict'],
  [{}, { $set: { _id: 2 } }, 'immutable'],
  [{}, { $set: { 'a..b': 2 } }, 'empty field name'],
  [{}, { $set: { '__proto__.x': 2 } }, 'not a field name'],
  [{}, { $explode: { a: 2 } }, 'Unknown modifier'],
  [{}, { $push: { a: { $each: [1], $limit: 3 } } }, 'Unrecognized clause'],
] as [Document, Document, string][])('%j refuses %j', (document, change, message) => {
  expect(() => update(document, change)).toThrow(message)
})

test('an upsert begins with what the filter equals', () => {
  const filter = { kind: 'x', 'a.b': { $eq: 1 }, n: { $gt: 5 } }
  expect(upserted(filter, { $inc: { count: 1 }, $setOnInsert: { made: true } }, 'new', NOW)).toEqual({
    _id: 'new',
    kind: 'x',
    a: { b: 1 },
    count: 1,
    made: true,
  })
})
