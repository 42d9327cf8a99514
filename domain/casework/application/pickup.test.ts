import { caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { HOME, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { photo } from '../../../tests/harness/photos'
import { communities } from '../../places/communities'
import { tasks } from '../../tasks/task/document'
import { cases } from './collection'

let world: DomainWorld
let make: ReturnType<typeof caseMaker>
const staff: Record<string, string> = {}

beforeAll(async () => {
  world = await startDomainWorld()
  const { home } = await settleNeighbourhood()
  const second = { personId: 'person-o-neighbour', openid: 'o-neighbour', name: '李样例', phone: null }
  const grids = home.grids.map((grid, i) => (i === 1 ? { ...grid, worker: second } : grid))
  await communities.updateWhere({ _id: HOME }, { grids })
  for (const account of ['clerk', 'county']) staff[account] = await world.login(account)
  make = caseMaker(world, staff)
})
afterAll(() => world.close())

const titles = async (openid: string) => {
  await world.settle()
  return (await world.app(openid, 'messaging.inbox')).data.rows.map(({ title }: { title: string }) => title)
}

/** The cases of the tasks that stand in this worker's list. */
const toFetch = async (personId: string) =>
  (await tasks.find({ openFor: personId }, { limit: 100 })).map(({ about }) => about.id)

test('when one worker cannot come another is asked, and the first is told not to go', async () => {
  const { caseId } = await make.caseIn('accepted')
  await make.give('clerk', 'requestPickup', caseId, { materials: ['m1'] })
  await make.give('clerk', 'requestPickup', caseId, { materials: ['m1'], workerId: 'person-o-neighbour' })
  expect((await titles('o-worker'))[0]).toBe('不用上门了：王样例')
  expect((await titles('o-neighbour'))[0]).toBe('上门取材料：王样例')
  expect(await toFetch('person-o-worker')).not.toContain(caseId)
  expect(await toFetch('person-o-neighbour')).toContain(caseId)
  const stored = (await cases.get(caseId))!
  // fetching papers is the office's own work: the promise runs on meanwhile
  expect(stored.clock.pauses).toEqual([])
})

test('what the resident brings themself need not be fetched: the task ends and the clock runs on', async () => {
  const { caseId } = await make.caseIn('accepted')
  await make.give('clerk', 'requestSupplement', caseId, { materials: [{ key: 'm3', reason: '不清楚' }] })
  await make.give('clerk', 'requestPickup', caseId, { materials: ['m3'] })
  const { version } = (await world.app('o-resident', 'casework.get', { caseId })).data
  const files = [await world.upload('o-resident', await photo(44))]
  const brought = await world.app('o-resident', 'casework.supplement', {
    requestId: requestId(),
    caseId,
    version,
    materials: { m3: { files } },
  })
  expect(brought.data).toMatchObject({ status: 'accepted', pickup: { state: 'done' } })
  const stored = (await cases.get(caseId))!
  await world.settle()
  expect(await toFetch('person-o-worker')).not.toContain(caseId)
  expect(stored.clock.pauses.every(({ to }) => to !== null)).toBe(true)
})

test('a case that goes up, is withdrawn or refused leaves no open task behind', async () => {
  const up = await make.caseIn('accepted')
  await make.give('clerk', 'requestPickup', up.caseId, { materials: ['m1'] })
  await make.give('clerk', 'forward', up.caseId, { to: 'county', opinion: '同意' })
  const mine = await world.admin(staff.county, 'casework.queue')
  expect(mine.data.rows.map(({ caseId }: { caseId: string }) => caseId)).toContain(up.caseId)

  const refused = await make.caseIn('pickup')
  await make.give('clerk', 'notAccept', refused.caseId, { reason: '户口不在本县', wayOn: '到户籍地申请' })
  const withdrawn = await make.caseIn('pickup')
  await world.app('o-resident', 'casework.withdraw', { caseId: withdrawn.caseId, version: withdrawn.version })
  expect((await titles('o-worker'))[0]).toBe('不用上门了：王样例')
  const left = await toFetch('person-o-worker')
  for (const { caseId } of [up, refused, withdrawn]) expect(left).not.toContain(caseId)
  const { data } = await world.app('o-worker', 'casework.task', { caseId: withdrawn.caseId })
  expect(data).toMatchObject({ state: 'done', calledOff: true, phone: null, due: null })
})

test('while a worker is on the way the case waits in no desk’s own list, and says so', async () => {
  const { caseId, sentence, wants } = await make.caseIn('pickup')
  expect(sentence).toBe('网格员网格样例会上门取材料，请留意电话')
  expect(wants).toBe('准备好材料，等网格员上门')
  const lists = await Promise.all(
    ['mine', 'waiting'].map((state) => world.admin(staff.clerk, 'casework.queue', { state, limit: 50 })),
  )
  const [mine, waiting] = lists.map(({ data }) => data.rows.map((row: { caseId: string }) => row.caseId))
  expect(mine).not.toContain(caseId)
  expect(waiting).toContain(caseId)
})

test('papers that may come later are handed in without being asked for', async () => {
  const saved = await world.app('o-resident', 'casework.submit', {
    ...(await make.submitInput()),
    itemId: 'dibao-edge-family',
    form: {
      householdMembers: [{ name: '王样例', relation: '本人', idNumber: '' }],
      ...(await answersOf('dibao-edge-family')),
    },
    materials: { m4: { files: [], deferred: true } },
  })
  expect(saved.error).toBeUndefined()
  expect(saved.data).toMatchObject({
    available: ['withdraw', 'supplement'],
    wants: '有1样材料说好以后交，有了就可以补交',
  })
  const files = [await world.upload('o-resident', await photo(55))]
  const { caseId, version } = saved.data
  const brought = await world.app('o-resident', 'casework.supplement', {
    requestId: requestId(),
    caseId,
    version,
    materials: { m4: { files } },
  })
  expect(brought.data).toMatchObject({ status: 'submitted', available: ['withdraw'], wants: null })
})

async function answersOf(itemId: string) {
  const { answersTo } = await import('../../../tests/harness/answers')
  const { householdMembers: _own, ...rest } = answersTo((await world.app('', 'catalog.get', { itemId })).data)
  return rest
}
