import { ObjectId } from 'bson'
import { encodeField, encodeValue, entryFields, scalarEncoder, sortKey, successor } from './index-key'

/** In MongoDB's order. */
const ORDERED: unknown[] = [
  null,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -1e300,
  -2,
  -1.5,
  -1e-300,
  0,
  1e-300,
  1,
  1.5,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  '',
  '\u0000',
  '\u0000a',
  'a',
  'a\u0000',
  'a\u0000b',
  'a\u0001',
  'aa',
  'b',
  '普',
  {},
  { a: 1 },
  { a: 2 },
  { b: 0 },
  [1],
  [1, 2],
  [2],
  new ObjectId('000000000000000000000001'),
  new ObjectId('65f0c0ffee65f0c0ffee65f0'),
  false,
  true,
  new Date(-5),
  new Date(0),
  new Date(5),
]

test('bytes sort as values do, ascending and descending', () => {
  for (let i = 1; i < ORDERED.length; i++) {
    const [less, more] = [ORDERED[i - 1], ORDERED[i]]
    expect([less, more, encodeValue(less).compare(encodeValue(more))]).toEqual([less, more, -1])
    expect([less, more, encodeField(less, -1).compare(encodeField(more, -1))]).toEqual([less, more, 1])
  }
})

test('no key is the beginning of another, so fields can follow each other', () => {
  const keys = ORDERED.map(encodeValue)
  for (const [i, a] of keys.entries()) {
    for (const [j, b] of keys.entries())
      if (i !== j) expect([i, j, b.subarray(0, a.length).equals(a)]).toEqual([i, j, false])
  }
})

test('minus zero is zero', () => expect(encodeValue(-0)).toEqual(encodeValue(0)))

test('the successor of a prefix lies after all that begins with it', () => {
  expect(successor(Buffer.of(1, 0xff))).toEqual(Buffer.of(2))
  expect(successor(Buffer.of(0xff)).compare(Buffer.of(0xff, 0xff))).toBe(0)
})

test('a list stands under each of its values once', () => {
  const fields = (document: object) => entryFields('i', [['a.b', scalarEncoder('a.b', 1)]], document as never)
  expect(fields({ a: [{ b: 1 }, { b: [1, 2] }, {}] })).toEqual({
    keys: [1, 2, null].map(encodeValue),
    multikey: ['a.b'],
  })
  expect(fields({ a: { b: 'x' } })).toEqual({ keys: [encodeValue('x')], multikey: [] })
})

test('a list sorts by its least value, or by its greatest when descending', () => {
  expect(sortKey({ a: [3, 1, 2] }, { a: 1 })).toEqual(encodeField(1, 1))
  expect(sortKey({ a: [3, 1, 2] }, { a: -1 })).toEqual(encodeField(3, -1))
})
