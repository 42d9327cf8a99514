import { spawnSync } from 'node:child_process'
import path from 'node:path'
import {
  addDays,
  ageOn,
  atHour,
  bornBy,
  dayInWords,
  dayOf,
  endOf,
  fieldOf,
  hourOf,
  isDay,
  isWeekend,
  momentForWeChat,
  momentInWords,
  momentOf,
  shortDay,
  startOf,
  timeInWords,
} from '.'

const at = Date.parse('2026-11-28T02:04:00Z')

test('the day of an instant is the day in China', () => {
  expect(dayOf(Date.parse('2026-11-28T15:59:59.999Z'))).toBe('2026-11-28')
  expect(dayOf(Date.parse('2026-11-28T16:00:00Z'))).toBe('2026-11-29')
  expect(startOf('2026-11-29')).toBe(Date.parse('2026-11-28T16:00:00Z'))
  expect(endOf('2026-11-29')).toBe(Date.parse('2026-11-29T15:59:59.999Z'))
  expect([hourOf(at), atHour('2026-11-28', 7)]).toEqual([10, Date.parse('2026-11-27T23:00:00Z')])
})

test('days are added across months, years and the last of February', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWeekend)).toEqual([false, true, true, false])
})

test('days and moments are said in Chinese', () => {
  expect(dayInWords('2026-11-28')).toBe('11月28日 周六')
  expect([shortDay(at), timeInWords(at), momentInWords(at)]).toEqual(['11月28日', '10:04', '11月28日 10:04'])
  expect(momentForWeChat(at)).toBe('2026年11月28日 10:04')
})

test('a field of day and time is read and written by the clock of China', () => {
  expect(fieldOf(at)).toBe('2026-11-28T10:04')
  expect(momentOf('2026-11-28T10:04')).toBe(at)
  expect(['', 'morgen'].map(momentOf)).toEqual([null, null])
})

test('what is no day is none', () => {
  expect(['2026-02-28', '2028-02-29'].map(isDay)).toEqual([true, true])
  expect(['2026-02-29', '2026-2-8', '2026-13-01', '', '2026-02-28T00:00'].map(isDay)).toEqual(Array(5).fill(false))
})

test('somebody born on 29 February is a year older on 1 March', () => {
  expect([ageOn('2000-02-29', '2026-02-28'), ageOn('2000-02-29', '2026-03-01')]).toEqual([25, 26])
  expect([ageOn('1966-11-28', '2026-11-27'), ageOn('1966-11-28', '2026-11-28')]).toEqual([59, 60])
  expect(bornBy('2026-11-28', 60)).toBe('1966-11-28')
})

test('a machine whose own zone jumps to summer time tells the same time', () => {
  const program = `
    const { dayOf, timeInWords } = require(${JSON.stringify(path.join(__dirname, 'rules.ts'))})
    let wrong = 0
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 1800000) {
      const wanted = new Date(at + 8 * 3600000).toISOString()
      if (dayOf(at) + 'T' + timeInWords(at) !== wanted.slice(0, 16)) wrong += 1
    }
    console.log('wrong: ' + wrong)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', program], {
    env: { ...process.env, TZ: 'America/New_York' },
    encoding: 'utf8',
  })
  expect(stdout + stderr).toBe('wrong: 0\n')
})
