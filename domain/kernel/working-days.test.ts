import { endOf, startOf } from './clock'
import { addWorkingDays, dueInWords, isWorkingDay, workingDaysBetween } from './working-days'

test('National Day and its make-up days are known', () => {
  expect(isWorkingDay('2026-10-01')).toBe(false)
  expect(isWorkingDay('2026-10-10')).toBe(true) // a Saturday that is worked
  expect(isWorkingDay('2026-11-21')).toBe(false) // an ordinary Saturday
})

test('ten working days from a Friday before the Spring Festival skip the holiday and count the make-up Saturday', () => {
  expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-14')
  expect(workingDaysBetween('2026-02-13', addWorkingDays('2026-02-13', 10))).toBe(10)
})

test('a working day back is a negative count', () => {
  expect(workingDaysBetween('2026-11-25', '2026-11-23')).toBe(-2)
})

test('the due date is said in words', () => {
  const due = endOf('2026-11-26')
  expect(dueInWords(due, startOf('2026-11-23') + 1)).toBe('还有3个工作日')
  expect(dueInWords(due, due - 1000)).toBe('今天到期')
  expect(dueInWords(due, endOf('2026-11-30'))).toBe('已超期2个工作日')
  expect(dueInWords(due, endOf('2026-11-28'))).toBe('已超期1个工作日')
})
