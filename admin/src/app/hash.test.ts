import { hashOf, parseHash } from './hash'

test('an address names the page, the document and the question', () => {
  expect(parseHash('#/cases/c-1?state=ended')).toEqual({ page: 'cases', rest: ['c-1'], query: { state: 'ended' } })
})

test('an empty address is no page at all', () => {
  expect(parseHash('')).toEqual({ page: '', rest: [], query: {} })
})

test('an id with a slash survives the way there and back', () => {
  expect(parseHash(hashOf('cases', 'a/b')).rest).toEqual(['a/b'])
})
