import { countByUrgency } from './case-words'

test('counts are given for every urgency, the most urgent first', () => {
  const counts = countByUrgency([{ urgency: 'soon' }, { urgency: 'overdue' }, { urgency: 'soon' }])
  expect(counts[0]).toEqual({ urgency: 'overdue', count: 1 })
  expect(counts.find(({ urgency }) => urgency === 'soon')?.count).toBe(2)
})
