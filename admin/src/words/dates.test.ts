import { dayOf, dayText, momentText, shortMoment, waitedText } from './dates'

const now = Date.parse('2026-11-21T15:00:00+08:00')

test('a day is the day in Shanghai, not in Greenwich', () => {
  expect(dayOf(Date.parse('2026-11-21T23:30:00Z'))).toBe('2026-11-22')
})

test('a date is said with its weekday, another year is named', () => {
  expect(dayText(Date.parse('2026-11-28T09:00:00+08:00'), now)).toBe('11月28日 周六')
  expect(dayText(Date.parse('2027-01-04T09:00:00+08:00'), now)).toBe('2027年1月4日 周一')
})

test('a moment has hour and minute', () => {
  expect(momentText(Date.parse('2026-11-28T09:05:00+08:00'), now)).toBe('11月28日 周六 09:05')
})

test('lists say the time today, yesterday, and the day before that', () => {
  expect(shortMoment(now - 60_000, now)).toBe('14:59')
  expect(shortMoment(now - 86_400_000, now)).toBe('昨天 15:00')
  expect(shortMoment(now - 3 * 86_400_000, now)).toBe('11月18日')
})

test('waiting is said in the largest unit that fits', () => {
  expect([0, 35, 190, 60 * 49].map(waitedText)).toEqual(['刚来', '已等35分钟', '已等3小时', '已等2天'])
})
