import { recountAll } from '../../../cloudfunctions/timers/recount-all'
import { caseMaker } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { COUNTY, settleNeighbourhood, testCommunity } from '../../../tests/harness/neighbourhood'
import { counters } from '../..'
import { scopesOf } from '../../kernel'
import { present } from '../../kernel/objects/rules'
import { communities } from '../../places/communities'
import type { CaseFigures } from '../views'
import { cases } from './collection'
import { indexFields } from './index-fields'

let world: DomainWorld
const staff: Record<string, string> = {}
const MORE = 38
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ['clerk', 'town', 'county', 'secretary', 'manager']) staff[account] = await world.login(account)
  const { caseIn } = caseMaker(world, staff)
  await caseIn('county')
  const { caseId } = await caseIn('submitted')
  await world.settle()
  const one = present(await cases.get(caseId))
  // a county of forty communities in eight towns, with as many cases as there are communities and more
  for (let i = 0; i < MORE; i++) {
    const area = `${COUNTY}/${110 + (i % 8)}/${String(i + 1).padStart(3, '0')}`
    await communities.insert(testCommunity(area, `第${i}社区`, null))
    const copy = { ...one, _id: `case_far${i}`, area, runningKey: `far${i}`, effects: {}, effectsDueAt: null }
    const { draftTouchedAt: _none, ...fields } = indexFields(copy, present(one.submittedAt))
    await cases.insert({ ...copy, ...fields, scopes: scopesOf(area) })
  }
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await recountAll(counters, 60_000)
  jest.restoreAllMocks()
}, 120_000)
afterAll(() => world.close())

const figuresOf = async (account: string) => {
  const { data, error, cost } = await world.admin(staff[account], 'casework.figures')
  expect(error).toBeUndefined()
  const figures: CaseFigures = data
  return { figures, cost: { ...cost } }
}

test('a county of 40 communities costs the requests and documents of one community: one request, one tally beside the account', async () => {
  // the community's calendar is read with the first figures of a minute, by the same request
  expect((await figuresOf('secretary')).cost.requests).toBe(1)
  const community = await figuresOf('secretary')
  expect(community.figures.running).toBe(2)
  expect(community.cost).toMatchObject({ requests: 1, examined: 2 })
  const county = await figuresOf('manager')
  expect(county.figures.running).toBe(2 + MORE)
  expect(county.cost).toEqual(community.cost)
  for (const account of ['town', 'county']) expect((await figuresOf(account)).cost).toEqual(community.cost)
})

test('the county moves with the next step of a case anywhere in it', async () => {
  const before = (await figuresOf('manager')).figures
  const { caseIn } = caseMaker(world, staff)
  const { caseId, version } = await caseIn('submitted')
  await world.settle()
  expect((await figuresOf('manager')).figures).toMatchObject({
    running: before.running + 1,
    arrivedToday: before.arrivedToday + 1,
  })
  await world.app('o-resident', 'casework.withdraw', { caseId, version })
  await world.settle()
  expect((await figuresOf('manager')).figures).toMatchObject({ running: before.running })
  const quiet = await recountAll(counters, 60_000)
  expect(quiet.wrong).toBe(0)
})
