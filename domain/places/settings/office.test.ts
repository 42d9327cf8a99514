import type { Office, Spell } from '../views'
import { cleanOffice, officeProblems } from './office.rules'

const TODAY = '2026-11-24'
const DAY: Spell[] = [
  [510, 720],
  [840, 1050],
]
const office = (changes: Partial<Office> = {}): Office => ({
  phone: '0839-4206001',
  address: '样例路1号',
  hours: Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? DAY : [])),
  closures: [],
  extraDays: [],
  ...changes,
})
const week = (spells: Spell[]) => office({ hours: [spells, DAY, DAY, DAY, DAY, [], []] })
const closed = (...closures: Partial<Office['closures'][number]>[]) =>
  office({ closures: closures.map((one) => ({ from: '2026-11-30', to: '2026-11-30', reason: '停电', ...one })) })
const extra = (...extraDays: Partial<Office['extraDays'][number]>[]) =>
  office({ extraDays: extraDays.map((one) => ({ day: '2026-11-28', reason: '集中办理', ...one })) })
const problemsOf = (typed: Office, before = office()) => officeProblems(typed, before, TODAY)

test('what is right has no problems', () => {
  expect(
    problemsOf(office({ ...closed({}, { from: '2026-12-03', to: '2026-12-04' }), ...extra({}).extraDays })),
  ).toEqual({})
  expect(problemsOf(week([[0, 1440]]))).toEqual({})
  expect(problemsOf(office({ hours: null }))).toEqual({})
})

test.each<[string, Office, string, RegExp]>([
  ['a number that cannot be', office({ phone: '1234' }), 'phone', /手机号码要11位|电话号码不对/],
  ['no number', office({ phone: ' ' }), 'phone', /请填写电话号码/],
  ['letters', office({ phone: '0839-420600a' }), 'phone', /只能有数字/],
  ['no address', office({ address: '　' }), 'address', /请填写地址/],
  ['a long address', office({ address: '路'.repeat(61) }), 'address', /最多60个字/],
  ['an end before the start', week([[720, 510]]), 'hours.0', /周一的下班时间要晚于上班时间/],
  ['a spell of nothing', week([[510, 510]]), 'hours.0', /晚于/],
  [
    'spells that overlap',
    week([
      [510, 800],
      [780, 1050],
    ]),
    'hours.0',
    /周一的两段时间重叠了/,
  ],
  [
    'the same the other way round',
    week([
      [780, 1050],
      [510, 800],
    ]),
    'hours.0',
    /重叠/,
  ],
  [
    'too many spells',
    week([
      [0, 60],
      [120, 180],
      [240, 300],
      [360, 420],
    ]),
    'hours.0',
    /最多分3段/,
  ],
  ['a time that is none', week([[510, 1441]]), 'hours.0', /没有填完整/],
  ['half a minute', week([[510, 720.5]]), 'hours.0', /没有填完整/],
  ['no number at all', week([[Number.NaN, 720]]), 'hours.0', /没有填完整/],
  ['never open', office({ hours: Array.from({ length: 7 }, () => []) }), 'hours', /至少要有一天开门/],
  ['six days', office({ hours: [DAY, DAY, DAY, DAY, DAY, []] }), 'hours', /七天/],
  ['a closure in the past', closed({ from: '2026-11-23' }), 'closures.0', /已经过去/],
  ['a closure that ends before it begins', closed({ to: '2026-11-29' }), 'closures.0', /不能早于/],
  ['no such day', closed({ from: '2026-02-30' }), 'closures.0', /请选休息的日期/],
  ['a closure without a reason', closed({ reason: ' ' }), 'closures.0', /请填写休息的原因/],
  ['a long reason', closed({ reason: '因'.repeat(21) }), 'closures.0', /最多20个字/],
  [
    'closures that overlap',
    closed({ to: '2026-12-02' }, { from: '2026-12-01', to: '2026-12-05' }),
    'closures.1',
    /重叠/,
  ],
  ['a closure far away', closed({ from: '2027-12-01', to: '2027-12-01' }), 'closures.0', /一年以内/],
  ['a closure of two months', closed({ to: '2027-01-20' }), 'closures', /一共最多40天/],
  [
    'too many closures',
    closed(
      ...Array.from({ length: 31 }, (_, i) => ({
        from: `2027-0${1 + (i % 9)}-${10 + Math.floor(i / 9)}`,
        to: `2027-0${1 + (i % 9)}-${10 + Math.floor(i / 9)}`,
      })),
    ),
    'closures',
    /最多登记30条/,
  ],
  ['an extra day in the past', extra({ day: '2026-11-21' }), 'extraDays.0', /已经过去/],
  ['an extra day twice', extra({}, {}), 'extraDays.1', /登记了两次/],
  [
    'an extra day in a closure',
    { ...extra({}), closures: closed({ from: '2026-11-28' }).closures },
    'extraDays.0',
    /已经登记了休息/,
  ],
  ['an extra day without a reason', extra({ reason: '' }), 'extraDays.0', /请填写加开的原因/],
])('%s is refused in words', (_what, typed, path, words) => {
  expect(problemsOf(typed)[path]).toMatch(words)
})

test('a hotline is an office’s number, and what stands is not refused anew', () => {
  expect(problemsOf(office({ phone: '400-123-4567' }))).toEqual({})
  expect(problemsOf(office({ phone: '12345' }))).toEqual({})
  const before = office({ phone: '0000-6000001', closures: [{ from: '2026-11-20', to: '2026-11-26', reason: '装修' }] })
  expect(problemsOf(before, before)).toEqual({})
  // what has begun may end sooner or later
  const sooner = { ...before, closures: [{ from: '2026-11-20', to: '2026-11-24', reason: '装修' }] }
  expect(problemsOf(sooner, before)).toEqual({})
})

test('it is kept as it hangs on the door: digits with the dash of the area, spells and days in their order', () => {
  const kept = cleanOffice({
    ...office({ phone: '（0839）４２０６００１', address: ' 样例路1号 ' }),
    ...{
      hours: [
        [
          [840, 1050],
          [510, 720],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
    closures: [
      { from: '2026-12-10', to: '2026-12-10', reason: ' 培训 ' },
      { from: '2026-11-30', to: '2026-12-01', reason: '停电' },
    ],
    extraDays: [
      { day: '2026-12-06', reason: '集中办理' },
      { day: '2026-11-28', reason: '集中办理' },
    ],
  })
  expect(kept).toMatchObject({ phone: '08394206001', address: '样例路1号', hours: [DAY, [], [], [], [], [], []] })
  expect(kept.closures.map(({ from, reason }) => from + reason)).toEqual(['2026-11-30停电', '2026-12-10培训'])
  expect(kept.extraDays.map(({ day }) => day)).toEqual(['2026-11-28', '2026-12-06'])
  expect(cleanOffice(office()).phone).toBe('0839-4206001')
})
