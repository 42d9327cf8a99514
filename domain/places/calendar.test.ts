import { endOf, startOf } from '../kernel'
import {
  addWorkingDays,
  dueInWords,
  holidayOf,
  isCalendarPublished,
  isWorkingDay,
  localDaysAnew,
  localDaysFrom,
  workingDaysBetween,
} from './calendar'

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

describe('a community that is closed on its own days and works on others', () => {
  const local = {
    closures: [
      { from: '2026-11-26', to: '2026-11-30', reason: '停电' },
      { from: '2026-10-10', to: '2026-10-10', reason: '检修' },
    ],
    extraDays: [{ day: '2026-12-05', reason: '集中办理' }],
  }

  test('a closure takes working days out, weekends in it were none; a make-up day may be closed', () => {
    expect(addWorkingDays('2026-11-25', 1)).toBe('2026-11-26')
    expect(addWorkingDays('2026-11-25', 1, local)).toBe('2026-12-01')
    expect(workingDaysBetween('2026-11-25', '2026-12-01', local)).toBe(1)
    expect(addWorkingDays('2026-10-08', 2)).toBe('2026-10-10')
    expect(addWorkingDays('2026-10-08', 2, local)).toBe('2026-10-12')
  })

  test('an extra day counts', () => {
    expect(addWorkingDays('2026-12-04', 1)).toBe('2026-12-07')
    expect(addWorkingDays('2026-12-04', 1, local)).toBe('2026-12-05')
  })

  test('what is left is said by it, and what is due today or too late is the same for everybody', () => {
    const due = endOf('2026-12-02')
    expect(dueInWords(due, startOf('2026-11-25'), local)).toBe('还有2个工作日')
    expect(dueInWords(due, startOf('2026-11-25'))).toBe('还有5个工作日')
    for (const calendar of [local, undefined]) {
      expect(dueInWords(due, startOf('2026-12-02'), calendar)).toBe('今天到期')
      expect(dueInWords(due, due + 1, calendar)).toMatch(/^(今天)?已超期/)
    }
    expect(dueInWords(endOf('2026-11-27'), startOf('2026-11-25'), local)).toBe('到期前不再上班')
  })

  test('what went on counts the days behind as they were and those ahead as they are known', () => {
    const known = {
      closures: [
        { from: '2026-11-27', to: '2026-12-02', reason: '装修' },
        { from: '2026-12-10', to: '2026-12-10', reason: '培训' },
      ],
      extraDays: [],
    }
    expect(localDaysAnew('2026-11-27', local, known)).toEqual({
      closures: [
        { from: '2026-11-26', to: '2026-11-27', reason: '停电' },
        { from: '2026-10-10', to: '2026-10-10', reason: '检修' },
        { from: '2026-11-28', to: '2026-12-02', reason: '装修' },
        { from: '2026-12-10', to: '2026-12-10', reason: '培训' },
      ],
      extraDays: [],
    })
    expect(localDaysAnew('2026-11-27', undefined, { closures: [], extraDays: [] })).toBeUndefined()
    expect(localDaysFrom('2026-12-01', local)).toEqual({ closures: [], extraDays: local.extraDays })
    expect(localDaysFrom('2026-12-06', local)).toBeUndefined()
  })
})

describe('a year whose calendar is not published yet', () => {
  test.each([
    ['2027-02-05', '春节'],
    ['2027-02-08', '春节'],
    ['2027-04-05', '清明节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-01', '国庆节'],
    ['2028-01-25', '春节'],
    ['2028-01-28', '春节'],
    ['2028-04-04', '清明节'],
    // the Dragon Boat day is a Sunday
    ['2028-05-28', '端午节'],
    ['2028-05-29', '端午节补假'],
    ['2028-05-30', null],
    // two days of the Spring Festival are a weekend
    ['2027-02-09', '春节补假'],
    ['2027-02-10', '春节补假'],
    ['2027-02-11', null],
    ['2028-01-01', '元旦'],
    ['2028-01-03', '元旦补假'],
    // the Mid-Autumn day is one of the National Day's: it is given beside them
    ['2028-10-03', '中秋节'],
    ['2028-10-04', '国庆节补假'],
    ['2028-10-05', '中秋节补假'],
    ['2028-10-06', null],
    ['2031-10-01', '中秋节'],
    ['2031-10-06', '中秋节补假'],
    ['2031-10-07', null],
    ['2029-02-12', '春节'],
    ['2030-02-05', '春节'],
    ['2031-01-22', '春节'],
  ])('knows %s as %s by the law', (day, called) => {
    if (isCalendarPublished(Number(day.slice(0, 4)))) return
    expect(holidayOf(day)).toBe(called)
    expect(isWorkingDay(day)).toBe(called === null)
  })

  test('has four days of the Spring Festival from the eve on, and no make-up days', () => {
    for (let year = 2027; year < 2045; year++) {
      if (isCalendarPublished(year)) continue
      const days = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10))
      expect(days.filter((day) => holidayOf(day) === '春节')).toHaveLength(4)
      for (const name of ['清明节', '端午节', '中秋节'])
        expect(days.filter((day) => holidayOf(day) === name)).toHaveLength(1)
      const weekends = days.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
      expect(weekends.filter((day) => isWorkingDay(day))).toEqual([])
    }
  })

  test('is known not to be', () => {
    expect(isCalendarPublished(2026)).toBe(true)
    expect(isCalendarPublished(2099)).toBe(false)
  })
})
