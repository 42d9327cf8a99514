import { clockWords, dateWords, dayOf, dayWords, greeting, momentWords } from './dates'

const at = (text: string) => Date.parse(`${text}+08:00`)

test('days and clocks are those of China, whatever the zone of the phone', () => {
  expect(dayWords(at('2026-11-28T00:10:00'))).toBe('11月28日 周六')
  expect(clockWords(at('2026-11-28T00:10:00'))).toBe('00:10')
  expect(dayOf(at('2026-11-28T00:10:00'))).toBe('2026-11-28')
})

test('near days have their everyday names', () => {
  const now = at('2026-11-21T10:00:00')
  expect(momentWords(at('2026-11-21T00:01:00'), now)).toBe('今天 00:01')
  expect(momentWords(at('2026-11-20T23:59:00'), now)).toBe('昨天 23:59')
  expect(momentWords(at('2026-11-01T08:00:00'), now)).toBe('11月1日 08:00')
  expect(momentWords(at('2025-12-31T08:00:00'), now)).toBe('2025年12月31日 08:00')
})

test('a day has its year when that is another one', () => {
  const now = at('2026-11-21T10:00:00')
  expect([dateWords('2026-12-01', now), dateWords('2027-01-05', now)]).toEqual(['12月1日', '2027年1月5日'])
})

test('greets by the hour', () => {
  expect(greeting(at('2026-11-21T07:00:00'))).toBe('早上好')
  expect(greeting(at('2026-11-21T20:00:00'))).toBe('晚上好')
})
