import type { ActionError } from '../errors'
import { encodeCursor } from './cursor'
import { pageOf } from './page'

interface Row {
  id: string
  at: number
}
const row = (id: string, at: number): Row => ({ id, at })
const key = ({ id, at }: Row) => [-at, id] as const
const ids = (rows: Row[]) => rows.map(({ id }) => id).join('')

const rows = [row('a', 5), row('b', 5), row('c', 5), row('d', 3), row('e', 1)]

test('the newest come first, equals by id, and the end has no next', () => {
  const first = pageOf(rows, key, { limit: 2 })
  expect(ids(first.rows)).toBe('ab')
  const second = pageOf(rows, key, { limit: 2, after: first.next! })
  expect(ids(second.rows)).toBe('cd')
  const third = pageOf(rows, key, { limit: 2, after: second.next! })
  expect(ids(third.rows)).toBe('e')
  expect(third.next).toBeNull()
})

test('the last row of a page may leave, be joined by a newer one, or stand alone: nothing is skipped or repeated', () => {
  const { next } = pageOf(rows, key, { limit: 2 })
  const without = rows.filter(({ id }) => id !== 'b')
  expect(ids(pageOf(without, key, { limit: 2, after: next! }).rows)).toBe('cd')
  expect(ids(pageOf([row('z', 9), ...without], key, { limit: 2, after: next! }).rows)).toBe('cd')
  expect(ids(pageOf([row('b', 5)], key, { limit: 2, after: next! }).rows)).toBe('')
})

test.each([
  ['nonsense', 'xx'],
  ['a key of another list', encodeCursor(['a', 'b'])],
  ['too short a key', encodeCursor([1])],
  ['not a finite number', Buffer.from('[1e999,"a"]').toString('base64url')],
  ['a row id', 'notice-1'],
])('%s is refused in words', (_, after) => {
  expect(() => pageOf(rows, key, { after })).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', message: '翻页的位置不对，请从头刷新。' } as Partial<ActionError>),
  )
})

test('an empty list is at its end, whatever the cursor says', () => {
  expect(pageOf([], key, { after: encodeCursor([-1, 'a']) })).toEqual({ rows: [], next: null })
})
