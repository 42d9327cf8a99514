import { dayOf, startOf } from '../../kernel'
import { STATE_CALENDAR } from '../../places'
import type { Pause } from '../application/document'
import { derivation } from './derivation'
import { pausedFor, promisedUntil, resumedFrom } from './promise'

const morning = (day: string) => startOf(day) + 10 * 3600_000
const clock = (startedOn: string, pauses: Pause[] = []) => ({ startedOn, pauses })
const dueDay = (...[one, days, now]: Parameters<typeof promisedUntil>) => dayOf(promisedUntil(one, days, now)!)

describe('the promised working days', () => {
  test('count from the working day after acceptance', () => {
    expect(dueDay(clock('2026-11-23'), 1, morning('2026-11-23'))).toBe('2026-11-24')
    expect(dueDay(clock('2026-11-27'), 1, morning('2026-11-27'))).toBe('2026-11-30')
    expect(dueDay(clock('2026-11-23'), 0, morning('2026-11-23'))).toBe('2026-11-23')
  })

  test('leave out the national holiday and count the Saturday that is worked instead', () => {
    expect(dueDay(clock('2026-09-28'), 12, morning('2026-09-29'))).toBe('2026-10-20')
  })

  test('know New Year’s Day before the year’s calendar is published', () => {
    expect(dueDay(clock('2026-12-31'), 1, morning('2026-12-31'))).toBe('2027-01-04')
    expect(derivation(clock('2026-12-31'), 1, morning('2026-12-31'))).toContain('1月1日 周五 元旦放假，不计')
    expect(derivation(clock('2045-12-20'), 12, morning('2045-12-21')).join()).toContain(
      '2046年的放假调休安排还没有公布',
    )
  })

  test('stand still while the applicant is waited for', () => {
    const asked = pausedFor(clock('2026-11-23'), 'supplement', morning('2026-11-25'))
    const brought = resumedFrom(asked, 'supplement', morning('2026-11-30'), STATE_CALENDAR)
    expect(dueDay(brought, 12, morning('2026-12-01'))).toBe('2026-12-14')
  })

  test('lose nothing when the answer comes the same day, nor over a weekend', () => {
    const sameDay = resumedFrom(
      pausedFor(clock('2026-11-23'), 'expert', morning('2026-11-25')),
      'expert',
      morning('2026-11-25'),
      STATE_CALENDAR,
    )
    expect(dueDay(sameDay, 5, morning('2026-11-26'))).toBe('2026-11-30')
    const weekend = clock('2026-11-23', [{ from: morning('2026-11-27'), to: morning('2026-11-29'), why: 'expert' }])
    expect(dueDay(weekend, 5, morning('2026-11-30'))).toBe('2026-11-30')
  })

  test('two things waited for at once count once', () => {
    const both: Pause[] = [
      { from: morning('2026-11-24'), to: morning('2026-11-26'), why: 'supplement' },
      { from: morning('2026-11-25'), to: morning('2026-11-27'), why: 'expert' },
    ]
    expect(dueDay(clock('2026-11-23', both), 2, morning('2026-11-30'))).toBe('2026-11-30')
  })

  test('resuming one wait leaves the other open', () => {
    const both = pausedFor(pausedFor(clock('2026-11-23'), 'supplement', 1), 'expert', 2)
    expect(resumedFrom(both, 'expert', 3, STATE_CALENDAR).pauses).toEqual([
      { from: 1, to: null, why: 'supplement' },
      { from: 2, to: 3, why: 'expert' },
    ])
  })
})

describe('how the date was arrived at', () => {
  test('is told line by line', () => {
    expect(derivation(clock('2026-09-28'), 12, morning('2026-09-29'))).toEqual([
      '这个事项承诺12个工作日内办结',
      '9月28日 周一 受理，从下一个工作日起算',
      '10月1日 周四到10月7日 周三 国庆节放假，不计',
      '10月10日 周六 调休上班，计入',
      '周六、周日和法定节假日不计',
      '所以最晚10月20日 周二给您答复',
    ])
  })

  test('says what is waited for, and since when', () => {
    const waiting = pausedFor(clock('2026-11-23'), 'expert', morning('2026-11-25'))
    const lines = derivation(waiting, 12, morning('2026-11-26'))
    expect(lines).toContain('11月25日 周三到现在 等专家评定，不计1个工作日')
    expect(lines.at(-1)).toBe('现在暂停计时，等到以后继续往下数')
  })

  test('is empty before acceptance', () => {
    expect(derivation({ startedOn: null, pauses: [] }, 12, 0)).toEqual([])
  })
})
