import { byNumber, goesOn, neighbour, type Rows, withChanged, withFirst, withMore } from './list-rows'

interface Row {
  id: string
  at: number
  version: number
}
const order = byNumber<Row>(
  (row) => row.at,
  (row) => row.id,
)
const row = (id: string, at: number, version = 1): Row => ({ id, at, version })
const list = (rows: Row[], next: string | null = null): Rows<Row> => ({ rows, next })
const ids = ({ rows }: Rows<Row>) => rows.map(({ id }) => id).join('')

const shown = list([row('a', 1), row('b', 2), row('c', 3), row('d', 4)], 'after-d')

test('a fresh first page keeps the pages below it, and what it pushed down', () => {
  const fresh = withFirst(shown, list([row('x', 0), row('a', 1)], 'after-a'), order)
  expect(ids(fresh)).toBe('xabcd')
  expect(fresh.next).toBe('after-d')
})

test('what stood on the first page and did not come again has left', () => {
  expect(ids(withFirst(shown, list([row('a', 1), row('c', 3)], 'after-c'), order))).toBe('acd')
})

test('a row that moved up is shown once', () => {
  expect(ids(withFirst(shown, list([row('d', 0), row('a', 1)], 'after-a'), order))).toBe('dabc')
})

test('when the first page is all there is, what is missing is gone', () => {
  expect(withFirst(shown, list([row('b', 2)]), order)).toEqual(list([row('b', 2)]))
})

test('when everything shown stands on the first page, the list goes on from its end', () => {
  expect(withFirst(list([row('a', 1)]), list([row('a', 1), row('b', 2)], 'after-b'), order).next).toBe('after-b')
})

test('the next page is put below, a row that moved between the two is shown once', () => {
  const more = withMore(shown, list([row('d', 4), row('e', 5)]), order)
  expect(ids(more)).toBe('abcde')
  expect(more.next).toBeNull()
})

test('a row that changed stands where it now belongs, and leaves when it does not belong here any more', () => {
  expect(ids(withChanged(shown, row('a', 3.5, 2), true, order))).toBe('bcad')
  expect(ids(withChanged(shown, row('b', 2, 2), false, order))).toBe('acd')
  expect(withChanged(shown, row('z', 9), false, order)).toBe(shown)
})

test('a row that would stand on a page not loaded yet comes with that page', () => {
  expect(ids(withChanged(shown, row('a', 99, 2), true, order))).toBe('bcd')
  expect(ids(withChanged({ ...shown, next: null }, row('a', 99, 2), true, order))).toBe('bcda')
})

test('an older answer that comes late changes nothing', () => {
  const now = withChanged(shown, row('a', 1, 5), true, order)
  expect(withChanged(now, row('a', 1, 4), false, order)).toBe(now)
})

test('stepping begins at the top and stays at the ends', () => {
  expect([neighbour('ab'.split(''), -1, 1), neighbour('ab'.split(''), 1, 1), neighbour('ab'.split(''), 0, -1)]).toEqual(
    ['a', 'b', 'a'],
  )
  expect(neighbour([], -1, 1)).toBeUndefined()
})

test('after a deed one goes on to the row after, from the last to the one before, from the only one nowhere', () => {
  expect([goesOn('abc'.split(''), 1), goesOn('abc'.split(''), 2), goesOn(['a'], 0), goesOn(['a'], -1)]).toEqual([
    'c',
    'b',
    undefined,
    undefined,
  ])
})

test('texts are compared as the database compares them, the other way round when it is', () => {
  const down = byNumber<Row>(
    ({ at }) => at,
    ({ id }) => id,
    -1,
  )
  expect([row('Z', 1), row('a', 1), row('b', 2)].sort(down.compare).map(({ id }) => id)).toEqual(['b', 'a', 'Z'])
})
