import { Decimal128, Long, ObjectId } from 'bson'
import { decode, decodeAny, encode } from './ejson'

const NOW = Date.UTC(2026, 0, 1)

test('reads canonical extended JSON into plain values', () => {
  const text = JSON.stringify({
    whole: { $numberInt: '5' },
    half: { $numberDouble: '2.5' },
    endless: { $numberDouble: '-Infinity' },
    long: { $numberLong: '1767225600000' },
    at: { $date: { $numberLong: '-5' } },
    written: { $date: '2026-01-01T00:00:00Z' },
    plain: { $date: 7 },
    list: [{ $numberInt: '1' }, { $tcb_server_date: { offset: { $numberInt: '-1000' } } }],
  })
  expect(decode(text, NOW)).toEqual({
    whole: 5,
    half: 2.5,
    endless: Number.NEGATIVE_INFINITY,
    long: 1_767_225_600_000,
    at: new Date(-5),
    written: new Date(NOW),
    plain: new Date(7),
    list: [1, new Date(NOW - 1000)],
  })
})

test('keeps what JavaScript has no value for', () => {
  const text =
    '{"id":{"$oid":"65f0c0ffee65f0c0ffee65f0"},"far":{"$numberLong":"9223372036854775807"},"d":{"$numberDecimal":"0.1"}}'
  const { id, far, d } = decode(text, NOW)
  expect([id, far, d]).toEqual([new ObjectId('65f0c0ffee65f0c0ffee65f0'), Long.MAX_VALUE, Decimal128.fromString('0.1')])
  expect(encode(decode(text, NOW))).toBe(text)
})

test('the operators beside a regular expression survive, and its state does not', () => {
  const { a, b } = decode(
    '{"a":{"$regex":"^x","$options":"gi","$ne":"xx"},"b":{"$regularExpression":{"pattern":"y","options":"mx"}}}',
    NOW,
  )
  expect(a).toEqual({ $regex: /^x/i, $ne: 'xx' })
  expect(b).toEqual(/y/m)
})

test('nothing is an empty object; a stage may be a number', () => {
  expect([decode(undefined, NOW), decode('', NOW), decode(null, NOW)]).toEqual([{}, {}, {}])
  expect([decodeAny('5', NOW), decodeAny('"total"', NOW), decodeAny('{"$numberInt":"3"}', NOW)]).toEqual([
    5,
    'total',
    3,
  ])
})

test.each(['{', '[]', '5', '{"__proto__":{"a":1}}', '{"a":{"$date":"x"}}', '{"a":{"$oid":"x"}}'])(
  '%s is refused',
  (text) => {
    expect(() => decode(text, NOW)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  },
)
