import type { Clock } from '../clock'
import type { Trigger } from '../functions/catalogue'
import type { Functions } from '../functions/functions'
import { startTestWorld, type TestWorld } from '../testing/world'
import { isCron } from './cron'
import { dueBetween, lastDue } from './schedule'
import { startTimers } from './timers'

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

  test('a job that a function names beside its trigger runs on request too, and is listed with it', async () => {
    expect((await world.post('/sim/timers/sweep', {})).result).toMatchObject({ name: 'sweep', source: 'timer' })
    const { timers } = await world.get('/sim/timers')
    expect(timers.find(({ name }: { name: string }) => name === 'everyHour').jobs).toEqual(['sweep'])
  })

  test('a second trigger of one function is refused in words, as on deployment', async () => {
    const { timers } = await world.get('/sim/timers')
    expect(timers.map(({ functionName }: { functionName: string }) => functionName)).toEqual(['morning', 'ticker'])
    expect((await world.post('/sim/timers/second', {})).error.code).toBe('INVALID_PARAM')
    expect(world.lines.join('\n')).toMatch(/\[crowded\].*一个云函数只能有一个定时触发器.*first、second/)
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

  test('what was missed is made up for once each, at its last moment, in order', () => {
    const missed = [trigger('0 30 9 * * MON-FRI *'), trigger('0 0 * * * * *'), trigger('0 0 0 1 1 * *')]
    const due = lastDue(missed, from, from + 4 * 24 * HOUR + 1)
    expect(due.map(({ trigger, at }) => `${trigger.cron} ${new Date(at).toISOString()}`)).toEqual([
      '0 30 9 * * MON-FRI * 2026-11-23T01:30:00.000Z',
      '0 0 * * * * * 2026-11-23T16:00:00.000Z',
    ])
    expect(lastDue(missed, from + 1, from + HOUR - 1)).toEqual([])
  })

  test('a leap over thousands of runs is thinned, and the last one is kept', () => {
    const due = dueBetween([trigger('0 * * * * * *')], from, from + 30 * 24 * HOUR)
    expect(due.length).toBeLessThanOrEqual(24)
    expect(due.length).toBeGreaterThan(20)
    expect(due.at(-1)!.at).toBe(from + 30 * 24 * HOUR)
  })
})

describe('after a time in which nothing ran', () => {
  const at = Date.parse('2031-01-01T00:30:00Z')
  const trigger = (name: string, cron: string): Trigger => ({ functionName: 'f', name, cron })
  const triggers = [trigger('everyMinute', '0 * * * * * *'), trigger('nightly', '0 30 3 * * * *')]

  /** Timers on a clock of our own, with functions that only say that they ran. */
  function timersFrom(seen: number | undefined) {
    let now = at
    const ran: string[] = []
    const saved: number[] = []
    const timers = startTimers({
      clock: { now: () => now, set: async (to) => void (now = to), pass: (to) => void (now = to) } as Clock,
      functions: {
        catalogue: { list: () => [{ triggers }] },
        invoke: async (_: string, event: { TriggerName: string; Time: string }) =>
          void ran.push(`${event.TriggerName} ${event.Time.slice(5, 16)}`),
      } as unknown as Functions,
      memory: { load: () => seen, save: async (value) => void saved.push(value) },
      print: () => undefined,
    })
    return { timers, ran, saved }
  }

  test('each trigger that was due runs once, before a leap goes on from there', async () => {
    const { timers, ran, saved } = timersFrom(at - 8 * HOUR)
    await timers.moveTo(at + 120_000)
    expect(ran).toEqual([
      'nightly 12-31T19:30',
      'everyMinute 01-01T00:30',
      'everyMinute 01-01T00:31',
      'everyMinute 01-01T00:32',
    ])
    expect(saved.at(-1)).toBe(at + 120_000)
    timers.stop()
  })

  test.each([
    ['nothing is known of the time before', undefined],
    ['the clock was moved back', at + HOUR],
    ['nothing was due', at],
  ])('nothing is made up for when %s', async (_, seen) => {
    const { timers, ran } = timersFrom(seen)
    await timers.moveTo(at + 1)
    expect(ran).toEqual([])
    timers.stop()
  })
})
