import { officeOf, onTopOf, type TypedOffice } from './settings-draft'

const base: TypedOffice = {
  phone: '1',
  address: 'a',
  week: [[{ from: '08:30', to: '12:00' }], [], [], [], [], [], []],
  closures: [{ from: '2026-12-01', to: '2026-12-01', reason: '停电' }],
  extraDays: [],
}
const closed = (day: string) => ({ from: day, to: day, reason: '停电' })

test('what only one of two changed is theirs; what both changed is mine', () => {
  const mine = { ...base, phone: '2', week: [[{ from: '09:00', to: '12:00' }], ...base.week.slice(1)] }
  const theirs = {
    ...base,
    phone: '3',
    address: 'b',
    week: [...base.week.slice(0, 6), [{ from: '10:00', to: '11:00' }]],
  }
  expect(onTopOf(theirs, { version: 1, base, mine })).toEqual({
    ...base,
    ...{ phone: '2', address: 'b' },
    week: [[{ from: '09:00', to: '12:00' }], [], [], [], [], [], [{ from: '10:00', to: '11:00' }]],
  })
})

test('lines that either added are there, lines that either took away are not, and nothing stands twice', () => {
  const mine = { ...base, closures: [closed('2026-12-03'), closed('2026-12-04')] }
  const theirs = { ...base, closures: [...base.closures, closed('2026-12-02'), closed('2026-12-04')] }
  const { closures } = onTopOf(theirs, { version: 1, base, mine })
  expect(closures.map(({ from }) => from)).toEqual(['2026-12-02', '2026-12-04', '2026-12-03'])
})

test.each([
  ['8:30', 510],
  ['08：30', 510],
  ['830', 510],
  ['0830', 510],
  ['8点半', 510],
  ['8点', 480],
  ['18', 1080],
  ['14.30', 870],
  ['24:00', 1440],
  ['8:3', Number.NaN],
  ['8:75', Number.NaN],
  ['早上', Number.NaN],
  ['', Number.NaN],
])('%s is understood', (typed, minutes) => {
  const { hours } = officeOf({ ...base, week: [[{ from: typed, to: '23:59' }], [], [], [], [], [], []] })
  expect(hours?.[0]?.[0]?.[0]).toBe(minutes)
})

test('a time that is not complete is no number, and a week of nothing says nothing', () => {
  const spells = officeOf({ ...base, week: [[{ from: '', to: '12:00' }], [], [], [], [], [], []] }).hours?.[0]
  expect(spells).toEqual([[Number.NaN, 720]])
  expect(officeOf({ ...base, week: Array.from({ length: 7 }, () => []) }).hours).toBeNull()
})
