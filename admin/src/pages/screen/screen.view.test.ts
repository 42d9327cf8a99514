import { figuresOf, hallName } from './screen.view'

const now = Date.parse('2026-11-21T10:00:00+08:00')
const row = (caseId: string, urgency: 'overdue' | 'today' | 'normal', submitted: string) => ({
  caseId,
  urgency,
  due: null,
  submittedAt: Date.parse(submitted),
})

test('today is today in Shanghai', () => {
  const rows = [
    row('a', 'overdue', '2026-11-01T10:00:00+08:00'),
    row('b', 'today', '2026-11-21T00:10:00+08:00'),
    row('c', 'normal', '2026-11-20T23:50:00+08:00'),
  ]
  expect(figuresOf(rows, now)).toEqual({ overdue: 1, dueToday: 1, submittedToday: 1, running: 3 })
})

test('nobody’s full name hangs in the hall', () => {
  expect([hallName('张样例'), hallName('李虚'), hallName('王')]).toEqual(['张**', '李*', '王*'])
})
