import { available, rowFor, type Situation } from '../../kernel/lifecycle'
import type { Command, Level, Status } from '../views'
import { type Only, rows, type Side } from './life.rules'

type More = Partial<Record<Only, boolean>> & { level?: Level }

const situation = (status: Status, { level = 'community', ...holds }: More = {}): Situation<Status, Only, Level> => ({
  status,
  where: level,
  holds: { missing: false, pickupOpen: false, communityDecides: false, unrated: true, ...holds },
})

const commandsOf = (side: Side, now: Situation<Status, Only, Level>) => available(rows, [side], now)

test.each<[Status, More, Command[]]>([
  ['draft', {}, ['submit']],
  ['submitted', {}, ['withdraw']],
  ['submitted', { missing: true }, ['withdraw', 'supplement']],
  ['supplementing', {}, ['withdraw', 'supplement']],
  ['reviewing', { level: 'county' }, ['withdraw']],
  ['decided', {}, []],
  ['delivered', {}, ['rate']],
  ['delivered', { unrated: false }, []],
  ['closed', {}, ['rate']],
  ['withdrawn', {}, []],
  ['notAccepted', {}, []],
])('an applicant’s buttons while %s %j', (status, more, buttons) => {
  expect(commandsOf('applicant', situation(status, more))).toEqual(buttons)
})

test.each<[Status, More, Command[]]>([
  ['submitted', {}, ['accept', 'notAccept', 'requestSupplement', 'requestPickup']],
  ['accepted', {}, ['requestSupplement', 'requestPickup', 'forward']],
  ['accepted', { communityDecides: true }, ['requestSupplement', 'requestPickup', 'forward', 'decide']],
  ['supplementing', {}, ['notAccept', 'requestPickup']],
  ['supplementing', { pickupOpen: true }, ['notAccept', 'requestPickup', 'handOver']],
  ['reviewing', { level: 'town' }, ['requestSupplement', 'forward', 'decide']],
  ['reviewing', { level: 'county' }, ['requestSupplement', 'decide']],
  ['decided', {}, ['deliver']],
  ['delivered', {}, ['close']],
  ['closed', {}, []],
])('the desk’s buttons while %s %j', (status, more, buttons) => {
  expect(commandsOf('desk', situation(status, more))).toEqual(buttons)
})

test('the worker collects only while a pick-up is open', () => {
  expect(commandsOf('worker', situation('supplementing', { pickupOpen: true }))).toEqual(['collect'])
  expect(commandsOf('worker', situation('accepted'))).toEqual([])
})

test('no command has two rows for one situation, and nothing leaves an ended case but its rating', () => {
  for (const { command, by, from, where } of rows)
    for (const status of from)
      for (const level of where ?? (['community', 'town', 'county'] as const)) {
        const same = rows.filter(
          (row) =>
            row.command === command &&
            row.by === by &&
            row.from.includes(status) &&
            (row.where ?? [level]).includes(level),
        )
        expect(same).toHaveLength(1)
      }
  for (const status of ['withdrawn', 'notAccepted'] as const)
    expect(rows.filter(({ from }) => from.includes(status))).toEqual([])
})

test('an odd row says why it is there', () => {
  for (const { to, only, why } of rows) if (to === 'same' && only !== 'pickupOpen') expect(why).toBeTruthy()
  expect(rowFor(rows, 'decide', ['desk'], situation('accepted'))).toBeUndefined()
})
