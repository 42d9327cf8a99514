import type { ActionError } from '../errors'
import { decodeCursor, encodeCursor } from './cursor'
import { type KeyedPage, pageOf, pageOfLists } from './page'

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

describe('one page out of several lists', () => {
  /** A collection of its own, in pages as the store gives them; how often it was asked is counted. */
  function list(own: Row[], direction: 1 | -1) {
    const asks: object[] = []
    const read = async ({ after, limit = 20 }: { after?: string; limit?: number }): Promise<KeyedPage<string>> => {
      asks.push({ after, limit })
      const { rows, next } = pageOf(own, ({ id, at }) => [direction * at, id], {
        limit: own.length + 1,
      })
      expect(next).toBeNull()
      const sorted = direction === 1 ? rows : rows.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      const [value, lastId = ''] = after ? decodeCursor(after, [0, '']) : []
      const isAfter = ({ at, id }: Row) =>
        value === undefined ||
        (at === value ? id !== lastId && id > lastId === (direction === 1) : direction * at > direction * Number(value))
      const left = sorted.filter(isAfter)
      const given = left.slice(0, limit)
      const last = given.at(-1)
      return {
        rows: given.map(({ id, at }) => ({ key: [at, id], row: id })),
        next: last && left.length > limit ? encodeCursor([last.at, last.id]) : null,
      }
    }
    return { read, asks }
  }

  test.each([
    [1, 1],
    [1, 2],
    [1, 7],
    [-1, 1],
    [-1, 3],
    [-1, 20],
  ] as const)(
    'gives every row once, in order, whatever list it is of (direction %i, %i a page)',
    async (direction, limit) => {
      const several = [7, 0, 11, 3].map((count, of) =>
        list(
          Array.from({ length: count }, (_, i) => row(`${'abcd'[of]}${i}`, (i * (of + 2)) % 5)),
          direction,
        ),
      )
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await pageOfLists(
          several.map(({ read }) => read),
          direction,
          { after, limit },
        )
        expect(page.rows.length).toBeLessThanOrEqual(limit)
        seen.push(...page.rows)
        after = page.next ?? undefined
      } while (after)
      const all = [7, 0, 11, 3].flatMap((count, of) =>
        Array.from({ length: count }, (_, i) => row(`${'abcd'[of]}${i}`, (i * (of + 2)) % 5)),
      )
      const wanted = all.sort((a, b) => direction * (a.at - b.at || (a.id < b.id ? -1 : 1)))
      expect(seen).toEqual(wanted.map(({ id }) => id))
      expect(several.map(({ asks }) => asks.length)).toEqual(Array(4).fill(Math.ceil(21 / limit)))
    },
  )

  test('one list alone is given as it is', async () => {
    const { read } = list(rows, 1)
    expect(await pageOfLists([read], 1, { limit: 2 })).toEqual({ rows: ['e', 'd'], next: encodeCursor([3, 'd']) })
    expect(await pageOfLists([], 1, {})).toEqual({ rows: [], next: null })
  })
})
