import {
  addDays,
  addWorkingMinutes,
  type Day,
  dayOf,
  dueInMinutes,
  MINUTE,
  momentInWords,
  momentOf,
  type OpenOn,
  type Spell,
  startOf,
  workingMinutesBetween,
} from '../kernel'
import { dueWithin, onWorkingDays, STATE_CALENDAR, worksOn } from '.'

const HOURS: readonly Spell[] = [
  [8 * 60 + 30, 12 * 60],
  [14 * 60, 17 * 60 + 30],
]
const office = onWorkingDays(HOURS)
const at = (moment: string): number => momentOf(moment) ?? Number.NaN
const later = (moment: string, minutes: number, openOn: OpenOn = office) =>
  momentInWords(addWorkingMinutes(at(moment), minutes, openOn))

describe('an answer within working minutes', () => {
  test.each([
    ['in the middle of a morning', '2026-11-23T09:00', 30, '11月23日 09:30'],
    ['before the office opens', '2026-11-23T06:00', 30, '11月23日 09:00'],
    ['across lunch', '2026-11-23T11:50', 30, '11月23日 14:20'],
    ['asked at lunch', '2026-11-23T13:00', 30, '11月23日 14:30'],
    ['due as the morning ends', '2026-11-23T11:30', 30, '11月23日 12:00'],
    ['asked as the morning ends', '2026-11-23T12:00', 30, '11月23日 14:30'],
    ['across closing', '2026-11-23T17:20', 30, '11月24日 08:50'],
    ['asked at night', '2026-11-23T22:00', 30, '11月24日 09:00'],
    ['across a weekend', '2026-11-27T17:10', 30, '11月30日 08:40'],
    ['asked on a Sunday', '2026-11-29T10:00', 30, '11月30日 09:00'],
    ['across National Day', '2026-09-30T17:20', 30, '10月8日 08:50'],
    ['on a Saturday that is worked', '2026-10-10T17:20', 20, '10月12日 08:40'],
    ['a whole day', '2026-11-23T08:30', 420, '11月23日 17:30'],
    ['a whole day and a minute', '2026-11-23T08:30', 421, '11月24日 08:31'],
    ['at once', '2026-11-29T10:00', 0, '11月29日 10:00'],
  ])('%s', (_when, asked, minutes, due) => {
    expect(later(asked, minutes)).toBe(due)
  })

  test('goes by the hours and the calendar that it is given', () => {
    const closedOn = (day: Day) => day !== '2026-11-24'
    expect(later('2026-11-23T17:20', 30, onWorkingDays(HOURS, closedOn))).toBe('11月25日 08:50')
    expect(
      later(
        '2026-11-28T12:30',
        30,
        onWorkingDays([[0, 24 * 60]], () => true),
      ),
    ).toBe('11月28日 13:00')
    expect(
      later(
        '2026-11-28T23:50',
        30,
        onWorkingDays([[0, 24 * 60]], () => true),
      ),
    ).toBe('11月29日 00:20')
    expect(() => later('2026-11-23T17:20', 30, () => [])).toThrow('nobody works')
  })

  test('is said in words', () => {
    const due = at('2026-11-23T14:20')
    const said = (now: string) => dueInMinutes(due, at(now), office)
    expect(said('2026-11-23T10:30')).toBe('还有1小时50分钟')
    expect(said('2026-11-23T13:00')).toBe('还有20分钟')
    expect(dueInMinutes(due, due - 30_000, office)).toBe('马上到时')
    expect(dueInMinutes(due, due - 90_000, office)).toBe('还有2分钟')
    expect(dueInMinutes(due, due + 30_000, office)).toBe('刚刚超时')
    expect(said('2026-11-23T15:20')).toBe('已超时1小时')
    expect(said('2026-11-24T08:35')).toBe('已超时3小时15分钟')
  })
})

/** Weeks with a weekend, with National Day and its make-up Saturday, with the Spring Festival and its own. */
const WEEKS = ['2026-11-23', '2026-09-28', '2026-02-12']

/** The clock as anybody would count it: minute by minute. */
function counted(from: number, to: number): number {
  let minutes = 0
  for (let t = from; t < to; t += MINUTE) {
    const day = dayOf(t)
    const minute = (t - startOf(day)) / MINUTE
    if (office(day).some(([begins, ends]) => begins <= minute && minute < ends)) minutes += 1
  }
  return minutes
}

describe.each(WEEKS)('in the fortnight from %s', (first) => {
  // odd steps: over the days they meet lunch, closing, nights, weekends at every place
  const instants = Array.from({ length: 60 }, (_, i) => startOf(first) + i * 337 * MINUTE)

  test('what is counted minute by minute is what was worked', () => {
    for (const [i, from] of instants.entries())
      for (const to of [instants[i + 1], instants[i + 7]])
        if (to !== undefined) expect(workingMinutesBetween(from, to, office)).toBe(counted(from, to))
  })

  test('parts make the whole, and back is the negative', () => {
    const [start = 0] = instants
    const end = instants.at(-1) ?? 0
    for (const middle of instants) {
      const parts = workingMinutesBetween(start, middle, office) + workingMinutesBetween(middle, end, office)
      expect(parts).toBe(workingMinutesBetween(start, end, office))
      expect(workingMinutesBetween(middle, start, office) + workingMinutesBetween(start, middle, office)).toBe(0)
    }
  })

  test('so many minutes later, so many were worked; in two steps it is the same instant; never outside the hours', () => {
    for (const from of instants)
      for (const minutes of [1, 29, 30, 210, 211, 420, 1000]) {
        const due = addWorkingMinutes(from, minutes, office)
        expect(workingMinutesBetween(from, due, office)).toBe(minutes)
        const half = Math.floor(minutes / 2)
        expect(addWorkingMinutes(addWorkingMinutes(from, half, office), minutes - half, office)).toBe(due)
        const minute = (due - startOf(dayOf(due))) / MINUTE
        expect(office(dayOf(due)).some(([begins, ends]) => begins < minute && minute <= ends)).toBe(true)
      }
  })

  test('who asks later is never answered earlier', () => {
    let before = 0
    for (const from of instants) {
      const due = addWorkingMinutes(from, 30, office)
      expect(due).toBeGreaterThanOrEqual(before)
      before = due
    }
  })

  test('a make-up day has the hours of a working day, a day off none', () => {
    for (let day = first; day < addDays(first, 14); day = addDays(day, 1))
      expect([0, 420]).toContain(workingMinutesBetween(startOf(day), startOf(addDays(day, 1)), office))
  })
})

describe('a promise in working minutes', () => {
  const week: Spell[][] = Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? [...HOURS] : []))
  const closed = { from: '2026-11-24', to: '2026-11-24', reason: '停电' }
  const town = { hours: week, closures: [{ ...closed, from: '2026-11-02', to: '2026-11-03' }, closed], extraDays: [] }
  const due = (moment: string, minutes = 30, of: Parameters<typeof dueWithin>[2] = town) =>
    dueWithin(minutes, at(moment), of)

  test('is due when its last full minute is over, and keeps the hours and the closures to come by which it was given', () => {
    const { dueAt, office: kept } = due('2026-11-23T17:20')
    expect(momentInWords(dueAt + 1)).toBe('11月25日 08:50')
    expect(kept).toEqual({ hours: week, closures: [closed], extraDays: [] })
    expect(dueInMinutes(dueAt, at('2026-11-23T17:20'), worksOn(kept))).toBe('还有30分钟')
    expect(due('2026-11-23T09:00').dueAt).toBe(at('2026-11-23T09:30') - 1)
    expect(dueWithin(30, at('2026-11-23T09:00') + 20_000, town).dueAt).toBe(at('2026-11-23T09:30') - 1)
  })

  test('is given too where nobody has said the hours yet', () => {
    const unsaid = { hours: null, ...STATE_CALENDAR }
    expect(momentInWords(due('2026-11-27T16:45', 30, unsaid).dueAt + 1)).toBe('11月30日 09:15')
    expect(momentInWords(due('2026-11-27T12:30', 30, unsaid).dueAt + 1)).toBe('11月27日 14:30')
  })
})
