import type { Trigger } from '../functions/catalogue'
import { startTestWorld, type TestWorld } from '../testing/world'
import { isCron } from './cron'
import { dueBetween } from './schedule'

const HOUR = 3_600_000

describe('on the simulated clock', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await startTestWorld()
    await world.post('/sim/indexes', [{ collection: 'ticks' }])
  })
  afterAll(() => world.close())
  const ticks = () => world.probe('read', { collection: 'ticks', limit: 1000 })

  test('a function sees the moved clock in every way it may ask', async () => {
    await world.post('/sim/clock', { now: '2030-05-01T08:00:00' })
    const seen = await world.probe('now')
    expect(seen.iso.slice(0, 16)).toBe('2030-05-01T00:00')
    expect(Math.abs(seen.now - Date.parse('2030-05-01T00:00:00Z'))).toBeLessThan(5000)
    expect(seen).toMatchObject({ epoch: 0, own: true, text: expect.stringContaining('2030') })
  })

  test('timers due on the way run in order, each at its own time', async () => {
    await world.post('/sim/clock', { now: '2030-05-01T06:30:00+08:00' })
    const before = (await ticks()).length
    const { timers } = await world.post('/sim/clock', { advance: 2 * HOUR })
    const names = timers.map(({ name, at }: { name: string; at: number }) => `${name} ${new Date(at).toISOString()}`)
    expect(names).toEqual([
      'everyHour 2030-04-30T23:00:00.000Z',
      'everyHour 2030-05-01T00:00:00.000Z',
      'eightOClock 2030-05-01T00:00:30.000Z',
    ])
    const written = (await ticks()).slice(before)
    expect(written).toHaveLength(3)
    for (const { due, saw, source } of written) {
      expect(Math.abs(saw - Date.parse(due))).toBeLessThan(3000)
      expect(source).toBe('timer')
    }
    expect(Math.abs((await world.get('/sim/clock')).now - Date.parse('2030-05-01T08:30:00+08:00'))).toBeLessThan(5000)
  })

  test('a leap back runs nothing', async () => {
    await world.post('/sim/clock', { now: '2030-05-01' })
    const before = (await ticks()).length
    expect((await world.post('/sim/clock', { now: '2029-05-01' })).timers).toEqual([])
    expect(await ticks()).toHaveLength(before)
  })

  test('a timer runs on request, by its own name or its function', async () => {
    expect((await world.post('/sim/timers/eightOClock', {})).result).toMatchObject({
      name: 'eightOClock',
      source: 'timer',
    })
    expect((await world.post('/sim/timers/ticker', {})).result.name).toBe('everyHour')
    expect((await world.post('/sim/timers/nothing', {})).error.code).toBe('INVALID_PARAM')
  })

  test('a clock that cannot be read is refused', async () => {
    expect((await world.post('/sim/clock', { now: 'soon' })).error.code).toBe('INVALID_PARAM')
    expect((await world.post('/sim/clock', {})).error.code).toBe('INVALID_PARAM')
  })
})

test.each([
  ['0 */5 * * * * *', true],
  ['0 30 3 1 * MON-FRI 2027', true],
  ['*/5 * * * *', false],
  ['0 99 * * * * *', false],
])('the pattern %s', (pattern, good) => {
  expect(isCron(pattern)).toBe(good)
})

describe('when a trigger is due', () => {
  const trigger = (cron: string): Trigger => ({ functionName: 'f', name: cron, cron })
  const from = Date.parse('2026-11-20T00:00:00+08:00')

  test('seven fields, Beijing time, weekdays only', () => {
    const due = dueBetween([trigger('0 30 9 * * MON-FRI *')], from, from + 4 * 24 * HOUR)
    expect(due.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-11-20T01:30:00.000Z',
      '2026-11-23T01:30:00.000Z',
    ])
  })

  test('a leap over thousands of runs is thinned, and the last one is kept', () => {
    const due = dueBetween([trigger('0 * * * * * *')], from, from + 30 * 24 * HOUR)
    expect(due.length).toBeLessThanOrEqual(50)
    expect(due.length).toBeGreaterThan(45)
    expect(due.at(-1)!.at).toBe(from + 30 * 24 * HOUR)
  })
})
