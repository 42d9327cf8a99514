import { dayChips, periodsOf } from './time-slots'

const at = (moment: string) => Date.parse(`${moment}:00+08:00`)

test('a day offers every half hour in which the service may begin, by parts of the day', () => {
  const periods = periodsOf('2026-11-23', [10, 19], at('2026-11-22T08:00'))
  expect(periods.map(({ name, times }) => [name, times[0]?.words, times.at(-1)?.words])).toEqual([
    ['上午', '10:00', '11:30'],
    ['下午', '12:00', '17:30'],
    ['晚上', '18:00', '18:30'],
  ])
  expect(periods[0]?.times[0]?.at).toBe(at('2026-11-23T10:00'))
})

test('what begins in less than half an hour is not offered', () => {
  const [first] = periodsOf('2026-11-22', [8, 20], at('2026-11-22T09:40'))
  expect(first?.times[0]?.words).toBe('10:30')
})

test('a day that is over is no chip', () => {
  const days = dayChips([8, 20], at('2026-11-22T19:45'))
  expect(days[0]).toEqual({ day: '2026-11-23', words: '明天 周一' })
  expect(days).toHaveLength(13)
})

test('today and tomorrow by name, then the date', () => {
  const words = dayChips([8, 20], at('2026-11-22T07:00')).map((chip) => chip.words)
  expect(words.slice(0, 3)).toEqual(['今天 周日', '明天 周一', '11月24日 周二'])
})
