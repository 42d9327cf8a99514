import { caseMaker } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { HOME, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { dayOf, tallies } from '../../kernel'
import type { CaseFigures, QueueRow } from '../views'
import { recountingCases } from './case-counter'
import { cases } from './collection'
import { indexFields } from './index-fields'

let world: DomainWorld
const staff: Record<string, string> = {}
const ACCOUNTS = ['clerk', 'town', 'county', 'secretary', 'manager', 'other-clerk']
const STATES = ['submitted', 'accepted', 'supplementing', 'pickup', 'town', 'county', 'decided', 'delivered']
let clock: number
const DAY = 24 * 3600_000

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ACCOUNTS) staff[account] = await world.login(account)
  const { caseIn } = caseMaker(world, staff)
  for (const state of STATES) await caseIn(state)
  const { caseId, version } = await caseIn('submitted')
  await world.app('o-resident', 'casework.withdraw', { caseId, version })
  await world.settle()
  clock = Date.now()
  jest.spyOn(Date, 'now').mockImplementation(() => clock)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await world.close()
})

const figuresOf = async (account: string) => {
  const { data, error, cost } = await world.admin(staff[account] ?? '', 'casework.figures')
  expect(error).toBeUndefined()
  return { figures: data as CaseFigures, cost: { ...cost } }
}
/** Counted as the screen did before there were counters: by reading every running case. */
async function byReading(account: string) {
  const list = async (state: string) =>
    (await world.admin(staff[account] ?? '', 'casework.queue', { state, limit: 50 })).data.rows as QueueRow[]
  const mine = await list('mine')
  const all = [...new Map([...mine, ...(await list('waiting'))].map((row) => [row.caseId, row])).values()]
  const of = (rows: QueueRow[], urgency: QueueRow['urgency']) => rows.filter((row) => row.urgency === urgency).length
  return {
    running: all.length,
    overdue: of(all, 'overdue'),
    dueToday: of(all, 'today'),
    mine: Object.fromEntries(
      (['overdue', 'today', 'soon', 'normal', 'waiting'] as const).map((urgency) => [urgency, of(mine, urgency)]),
    ),
  }
}

describe('how much there is', () => {
  it.each(ACCOUNTS)(
    'is for %s what reading every case says, today and on any later day, with nothing written',
    async (account) => {
      const started = clock
      for (const days of [0, 1, 2, 3, 5, 8, 30, 60]) {
        clock = started + days * DAY
        staff[account] = await world.login(account)
        const { figures } = await figuresOf(account)
        expect({ days, ...figures }).toMatchObject({ days, ...(await byReading(account)) })
      }
      clock = started
      staff[account] = await world.login(account)
    },
  )

  it('is one number of overdue cases for the hall screen and everybody who may know it, sensitive items included', async () => {
    const started = clock
    clock = started + 60 * DAY
    const overdue: Record<string, number> = {}
    for (const account of ['clerk', 'secretary', 'manager']) {
      staff[account] = await world.login(account)
      overdue[account] = (await figuresOf(account)).figures.overdue
    }
    expect(overdue.clerk).toBeGreaterThan(0)
    expect(overdue).toEqual({ clerk: overdue.clerk, secretary: overdue.clerk, manager: overdue.clerk })
    expect((await byReading('clerk')).overdue).toBe(overdue.clerk)
    clock = started
    for (const account of Object.keys(overdue)) staff[account] = await world.login(account)
  })

  it('says how many came in today, those that ended included, and what moved last without naming anybody', async () => {
    const { figures } = await figuresOf('clerk')
    expect(figures.running).toBe(STATES.length)
    expect(figures.arrivedToday).toBe(STATES.length + 1)
    expect(figures.latest).toHaveLength(5)
    expect(Object.keys(figures.latest[0]!).sort()).toEqual(['at', 'department', 'grid', 'kind', 'status', 'statusWord'])
    clock += DAY
    staff.clerk = await world.login('clerk')
    expect((await figuresOf('clerk')).figures.arrivedToday).toBe(0)
    clock -= DAY
    staff.clerk = await world.login('clerk')
  })

  it('is right after every change, so that a recount of what went through the doors finds nothing', async () => {
    await tallies.remove(`cases:${HOME}`)
    await recountingCases.recount(HOME)
    const { caseIn } = caseMaker(world, staff)
    for (const state of ['pickup', 'county']) await caseIn(state)
    expect(await recountingCases.recount(HOME)).toBe(0)
    await world.settle()
    expect(await recountingCases.recount(HOME)).toBe(0)
  })

  it('forgets after weeks how many came in on a day', async () => {
    const today = dayOf(clock)
    const keys = async () => Object.keys((await tallies.get(`cases:${HOME}`))!.counts)
    expect((await keys()).some((key) => key.startsWith('arrived') && key.endsWith(today))).toBe(true)
    clock += 41 * DAY
    await recountingCases.recount(HOME)
    expect((await keys()).some((key) => key.startsWith('arrived'))).toBe(false)
    clock -= 41 * DAY
  })

  it('costs the same with a thousand running cases as with ten', async () => {
    const before = await figuresOf('secretary')
    expect(before.cost).toMatchObject({ requests: 1 })
    const [one] = await cases.find({ scopes: HOME, position: 'community/submitted' }, { limit: 1 })
    const copies = Array.from({ length: 1000 }, (_, i) => {
      const copy = { ...one!, _id: `case_many${i}`, runningKey: `many${i}`, effects: {}, effectsDueAt: null }
      const { draftTouchedAt: _none, ...fields } = indexFields(copy, one!.submittedAt!)
      return { ...copy, ...fields }
    })
    await cases.insertMany(copies)
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await recountingCases.recount(HOME)).toBe(1)
    said.mockRestore()
    const after = await figuresOf('secretary')
    expect(after.figures.running).toBe(before.figures.running + 1000)
    expect(after.cost.examined).toBe(before.cost.examined)
    expect(after.cost.requests).toBe(before.cost.requests)
  })
})
