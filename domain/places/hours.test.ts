import { addWorkingMinutes, momentInWords, momentOf } from '../kernel'
import { STATE_CALENDAR, worksOn } from '.'
import { stateDay } from './calendar'
import { closuresInWords, hoursInWords, openingOn } from './hours.rules'
import type { OfficeTimes, Spell, Week } from './views'

const DAY: Spell[] = [
  [510, 720],
  [840, 1050],
]
const MORNING: Spell[] = [[540, 720]]
const week = (...days: Spell[][]): Week => Array.from({ length: 7 }, (_, weekday) => days[weekday] ?? [])
const WEEKDAYS = week(DAY, DAY, DAY, DAY, DAY)

describe('opening hours are said', () => {
  test.each([
    ['five equal days', WEEKDAYS, '周一至周五 8:30-12:00 14:00-17:30'],
    ['and a Saturday', week(DAY, DAY, DAY, DAY, DAY, MORNING), '周一至周五 8:30-12:00 14:00-17:30；周六 9:00-12:00'],
    ['two days', week([], [], [], [], [], MORNING, MORNING), '周六、周日 9:00-12:00'],
    [
      'every other day',
      week(DAY, MORNING, DAY, MORNING, DAY),
      '周一、周三、周五 8:30-12:00 14:00-17:30；周二、周四 9:00-12:00',
    ],
    ['every day', week(DAY, DAY, DAY, DAY, DAY, DAY, DAY), '每天 8:30-12:00 14:00-17:30'],
    ['a day until midnight', week([[0, 1440]]), '周一 0:00-24:00'],
    ['nobody has said', null, ''],
    ['never open', week(), ''],
  ])('%s', (_what, hours, words) => {
    expect(hoursInWords(hours)).toBe(words)
  })

  test('closures that are over, or far ahead, are not said', () => {
    const closures = [
      { from: '2026-11-20', to: '2026-11-23', reason: '装修' },
      { from: '2026-11-30', to: '2026-12-01', reason: '停电' },
      { from: '2026-12-02', to: '2026-12-02', reason: '盘点' },
    ]
    expect(closuresInWords(closures, '2026-11-24')).toBe('11月30日至12月1日 停电')
    expect(closuresInWords(closures, '2026-12-01')).toBe('11月30日至12月1日 停电；12月2日 盘点')
    expect(closuresInWords(closures, '2026-12-03')).toBe('')
    expect(closuresInWords([], '2026-12-01')).toBe('')
  })
})

describe('whether it is open on a day', () => {
  const office: OfficeTimes = {
    hours: week(DAY, DAY, DAY, DAY, DAY, MORNING),
    closures: [{ from: '2026-11-30', to: '2026-12-01', reason: '停电' }],
    extraDays: [
      { day: '2026-12-06', reason: '集中办理' },
      { day: '2026-10-07', reason: '节日值班' },
    ],
  }
  test.each([
    ['a Friday', '2026-11-27', DAY, null],
    ['a Saturday with hours of its own', '2026-11-28', MORNING, null],
    ['a Sunday', '2026-11-29', [], '周日不开门'],
    ['a closure', '2026-12-01', [], '停电'],
    ['the day after it', '2026-12-02', DAY, null],
    ['an extra Sunday, with the hours of a weekday', '2026-12-06', DAY, '集中办理'],
    ['a Saturday that everybody works', '2026-10-10', DAY, '调休上班'],
    ['a public holiday', '2026-10-01', [], '国庆节'],
    ['a public holiday on which it works', '2026-10-07', DAY, '节日值班'],
  ])('%s', (_what, day, spells, why) => {
    expect(openingOn(office, stateDay(day))).toEqual({ spells, why })
  })

  test('working minutes are those of its working days: a Saturday with hours is none, an extra Sunday is one', () => {
    const later = (moment: string, minutes: number) =>
      momentInWords(addWorkingMinutes(momentOf(moment) ?? 0, minutes, worksOn(office)))
    expect(later('2026-11-27T17:20', 30)).toBe('12月2日 08:50')
    expect(later('2026-12-04T17:20', 30)).toBe('12月6日 08:50')
    expect(later('2026-11-27T11:50', 30)).toBe('11月27日 14:20')
  })

  test('hours that nobody has said are none', () => {
    expect(openingOn({ hours: null, ...STATE_CALENDAR }, stateDay('2026-11-27')).spells).toEqual([])
  })
})
