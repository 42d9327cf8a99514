import type { QueueRow } from '../../../../domain/casework/views'
import { countByUrgency, mergePages, neighbour, sameRows } from './queue-rows'

const row = (caseId: string, version = 1, urgency: QueueRow['urgency'] = 'normal') =>
  ({ caseId, version, urgency, due: null }) as QueueRow
const ids = (rows: QueueRow[]) => rows.map((one) => one.caseId)

test('a fresh first page replaces the rows it covers and keeps later pages below', () => {
  const shown = ['a', 'b', 'c', 'd'].map((id) => row(id))
  expect(ids(mergePages(shown, [row('x'), row('a', 2)], false))).toEqual(['x', 'a', 'c', 'd'])
})

test('a row is never shown twice after it moved up', () => {
  const shown = ['a', 'b', 'c', 'd'].map((id) => row(id))
  expect(ids(mergePages(shown, [row('d'), row('a')], false))).toEqual(['d', 'a', 'c'])
})

test('when the first page is all there is, what is missing is gone', () => {
  expect(ids(mergePages([row('a'), row('b')], [row('b')], true))).toEqual(['b'])
})

test('a new version of a row is a change', () => {
  expect(sameRows([row('a')], [row('a')])).toBe(true)
  expect(sameRows([row('a', 2)], [row('a')])).toBe(false)
})

test('j and k stop at the ends and begin at the top', () => {
  const rows = [row('a'), row('b')]
  expect(neighbour(rows, null, 1)).toBe('a')
  expect(neighbour(rows, 'a', 1)).toBe('b')
  expect(neighbour(rows, 'b', 1)).toBe('b')
  expect(neighbour(rows, 'a', -1)).toBe('a')
  expect(neighbour([], null, 1)).toBeNull()
})

test('counts are given for every urgency, the most urgent first', () => {
  const counts = countByUrgency([row('a', 1, 'soon'), row('b', 1, 'overdue'), row('c', 1, 'soon')])
  expect(counts[0]).toEqual({ urgency: 'overdue', count: 1 })
  expect(counts.find(({ urgency }) => urgency === 'soon')?.count).toBe(2)
})
