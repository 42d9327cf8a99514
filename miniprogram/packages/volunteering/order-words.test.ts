import { distanceWords, freeForWords, minutesWords, priceWords, spanWords } from './order-words'

const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00+08:00`)

test('a price says whether it is free, and for whom', () => {
  expect(priceWords({ kind: 'free' })).toBe('免费')
  const low = { kind: 'low', fen: 500, unit: '次', freeFor: '60岁以上老人' } as const
  expect(priceWords(low)).toBe('低偿 5元/次')
  expect(priceWords({ ...low, fen: 850 })).toBe('低偿 8.50元/次')
  expect(freeForWords(low)).toBe('60岁以上老人免费')
  expect(freeForWords({ kind: 'free' })).toBe('')
})

test('minutes as people say them', () => {
  expect([40, 60, 90, 100, 120].map(minutesWords)).toEqual([
    '约40分钟',
    '约1小时',
    '约1个半小时',
    '约1小时40分钟',
    '约2小时',
  ])
})

test('today and tomorrow go by the clocks of China', () => {
  // 23:30 in China is still the afternoon in UTC
  const now = at('23:30')
  expect(spanWords(at('10:00'), at('11:00'), now)).toBe('今天 10:00到11:00')
  const tomorrow = at('10:00') + 86_400_000
  expect(spanWords(tomorrow, tomorrow + 3_600_000, now)).toBe('明天 10:00到11:00')
  const later = tomorrow + 86_400_000
  expect(spanWords(later, later + 3_600_000, now)).toBe('11月24日 周二 10:00到11:00')
})

test('a distance in metres or kilometres; nothing when the place is not known', () => {
  expect([350.4, 1240, null].map(distanceWords)).toEqual(['离您350米', '离您1.2公里', ''])
})
