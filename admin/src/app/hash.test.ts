import { hashOf, hashOfPlace, parseHash } from './hash'

test('an address names the page, the document and the question', () => {
  expect(parseHash('#/cases/c-1?state=ended')).toEqual({ page: 'cases', rest: ['c-1'], query: { state: 'ended' } })
})

test('an empty address is no page at all', () => {
  expect(parseHash('')).toEqual({ page: '', rest: [], query: {} })
})

test('an id with a slash survives the way there and back', () => {
  expect(parseHash(hashOf('cases', 'a/b')).rest).toEqual(['a/b'])
})

test('a place is said as short as it can be, and what is said is understood again', () => {
  const place = { page: 'cases', rest: ['c-1'], query: { state: 'ended', q: '王 & 张?' } }
  expect(parseHash(hashOfPlace({ ...place, query: { ...place.query, grid: '' } }))).toEqual(place)
  expect(hashOfPlace({ page: 'cases', rest: [], query: { q: '' } })).toBe('#/cases')
})

test('an address that was cut in the middle of a character is still an address', () => {
  expect(parseHash('#/cases/%E7%8').rest).toEqual(['%E7%8'])
})
