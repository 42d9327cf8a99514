import { createClock, parseDuration, parseInstant } from './clock'

test.each([
  [90_000, 90_000],
  ['90000', 90_000],
  ['2h', 7_200_000],
  ['1d12h', 129_600_000],
  ['1.5h', 5_400_000],
  ['-5000', -5000],
  ['soon', undefined],
  ['2 hours', undefined],
  [Number.NaN, undefined],
  [null, undefined],
])('advance %s', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

test.each([
  ['2026-11-28T09:00:00Z', '2026-11-28T09:00:00.000Z'],
  ['2026-11-28T09:00:00+08:00', '2026-11-28T01:00:00.000Z'],
  ['2026-11-28T09:00:00', '2026-11-28T01:00:00.000Z'],
  ['2026-11-28 09:00', '2026-11-28T01:00:00.000Z'],
  ['2026-11-28', '2026-11-27T16:00:00.000Z'],
  [0, '1970-01-01T00:00:00.000Z'],
])('now %s is Beijing time unless it says otherwise', (text, iso) => {
  expect(new Date(parseInstant(text)!).toISOString()).toBe(iso)
})

test('a clock goes on from where it was put, and remembers it', async () => {
  let kept: number | undefined
  const memory = { load: () => kept, save: async (offset: number) => void (kept = offset) }
  await createClock(memory).set(Date.now() + 1_000_000)
  const again = createClock(memory)
  expect(Math.abs(again.now() - Date.now() - 1_000_000)).toBeLessThan(1000)
})
