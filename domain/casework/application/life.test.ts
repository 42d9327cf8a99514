import { commandsOf, type Situation, transitionFor, transitions } from '../rules'
import type { Command, Status } from '../views'

const situation = (status: Status, more: Partial<Situation> = {}): Situation => ({
  status,
  level: 'community',
  missing: false,
  pickupOpen: false,
  communityDecides: false,
  rated: false,
  ...more,
})

test.each<[Status, Partial<Situation>, Command[]]>([
  ['draft', {}, ['submit']],
  ['submitted', {}, ['withdraw']],
  ['submitted', { missing: true }, ['withdraw', 'supplement']],
  ['supplementing', {}, ['withdraw', 'supplement']],
  ['reviewing', { level: 'county' }, ['withdraw']],
  ['decided', {}, []],
  ['delivered', {}, ['rate']],
  ['delivered', { rated: true }, []],
  ['closed', {}, ['rate']],
  ['withdrawn', {}, []],
  ['notAccepted', {}, []],
])('an applicant’s buttons while %s %j', (status, more, buttons) => {
  expect(commandsOf('applicant', situation(status, more))).toEqual(buttons)
})

test.each<[Status, Partial<Situation>, Command[]]>([
  ['submitted', {}, ['accept', 'notAccept', 'requestSupplement', 'requestPickup']],
  ['accepted', {}, ['requestSupplement', 'requestPickup', 'forward']],
  ['accepted', { communityDecides: true }, ['requestSupplement', 'requestPickup', 'forward', 'decide']],
  ['supplementing', {}, ['notAccept', 'requestPickup']],
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
  for (const { command, from, levels } of transitions)
    for (const status of from)
      for (const level of levels ?? (['community', 'town', 'county'] as const)) {
        const rows = transitions.filter(
          (row) => row.command === command && row.from.includes(status) && (row.levels ?? [level]).includes(level),
        )
        expect(rows).toHaveLength(1)
      }
  for (const status of ['withdrawn', 'notAccepted'] as const)
    expect(transitions.filter(({ from }) => from.includes(status))).toEqual([])
})

test('an odd row says why it is there', () => {
  for (const { to, only, why } of transitions) if (to === 'same' && only !== 'pickupOpen') expect(why).toBeTruthy()
  expect(transitionFor('decide', situation('accepted'))).toBeUndefined()
})
