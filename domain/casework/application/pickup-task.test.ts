import { caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { withoutSignatures } from '../../../tests/harness/links'
import { HOME, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { photo } from '../../../tests/harness/photos'
import type { Grant } from '../../kernel'
import { people } from '../../people/person'
import { communities } from '../../places/communities'
import { tasks } from '../../tasks/task/document'
import type { TaskCard } from '../views'

let world: DomainWorld
let make: ReturnType<typeof caseMaker>
const staff: Record<string, string> = {}
const NEIGHBOUR = 'person-o-neighbour'

beforeAll(async () => {
  world = await startDomainWorld()
  const { home } = await settleNeighbourhood()
  const second = { personId: NEIGHBOUR, openid: 'o-neighbour', name: '李样例', phone: null }
  const grids = home.grids.map((grid, i) => (i === 1 ? { ...grid, worker: second } : grid))
  await communities.updateWhere({ _id: HOME }, { grids })
  const roles: Grant[] = [{ role: 'gridWorker', area: `${HOME}/02` }]
  await people.updateWhere({ _id: NEIGHBOUR }, { roles })
  staff.clerk = await world.login('clerk')
  make = caseMaker(world, staff)
})
afterAll(() => world.close())

const list = async (openid: string, state: 'open' | 'done' = 'open') =>
  (await world.app(openid, 'casework.tasks', { state, limit: 50 })).data.rows as TaskCard[]
const inList = async (openid: string, caseId: string, state?: 'open' | 'done') =>
  (await list(openid, state)).find((card) => card.caseId === caseId)

const ask = async (caseId: string, input: object = {}) => {
  const { version } = (await world.admin(staff.clerk ?? '', 'casework.get', { caseId })).data
  return { caseId, version, requestId: requestId(), materials: ['m1'], ...input }
}

test('the answer names the task before it is there; sent again it is the same answer; killed between the two writes, the tick makes it', async () => {
  const { caseId } = await make.caseIn('accepted')
  await world.settle()
  const input = await ask(caseId)
  const first = await world.admin(staff.clerk ?? '', 'casework.requestPickup', input)
  const { taskId } = first.data.pickup
  expect(taskId).toMatch(/^task_/)
  // whoever should have carried the effects out is gone
  expect(await tasks.get(taskId)).toBeNull()
  const again = await world.admin(staff.clerk ?? '', 'casework.requestPickup', input)
  expect(again.data.pickup).toEqual(first.data.pickup)
  expect(again.data.version).toBe(first.data.version)

  await world.settle()
  expect(await tasks.get(taskId)).toMatchObject({
    kind: 'pickup',
    state: 'open',
    about: { domain: 'casework', id: caseId },
  })
  expect(await inList('o-worker', caseId)).toMatchObject({ taskId, state: 'open', phone: '19900000001' })
})

test('before the task has heard of it, nobody who need not go any more is shown the address', async () => {
  const { caseId } = await make.caseIn('pickup')
  await world.settle()
  const other = await ask(caseId, { workerId: NEIGHBOUR })
  expect((await world.admin(staff.clerk ?? '', 'casework.requestPickup', other)).ok).toBe(true)
  expect(await inList('o-worker', caseId)).toBeUndefined()
  await world.settle()
  expect(await inList('o-worker', caseId)).toBeUndefined()
  expect(await inList('o-neighbour', caseId)).toMatchObject({ state: 'open' })
})

test('handed over it is in the other worker’s list, with the same papers and the same day; both are told, and the log says who', async () => {
  const { caseId } = await make.caseIn('pickup')
  await world.settle()
  const before = (await list('o-worker')).find((card) => card.caseId === caseId)
  const { materials: _same, ...input } = await ask(caseId, { workerId: NEIGHBOUR, note: '腿脚不便' })
  const over = await world.admin(staff.clerk ?? '', 'casework.handOver', input)
  expect(over.error).toBeUndefined()
  expect(over.data.pickup).toMatchObject({ taskId: before?.taskId, workerName: '李样例', state: 'asked' })
  expect(over.data.available).toContain('handOver')
  // at once out of the first one's list, and the same request again is the same answer
  expect(await inList('o-worker', caseId)).toBeUndefined()
  const again = await world.admin(staff.clerk ?? '', 'casework.handOver', input)
  expect(withoutSignatures(again.data)).toEqual(withoutSignatures(over.data))
  await world.settle()
  expect(await inList('o-neighbour', caseId)).toMatchObject({
    taskId: before?.taskId,
    note: '腿脚不便',
    due: { at: before?.due?.at },
    materials: before?.materials,
  })
  const task = await tasks.get(before?.taskId ?? '')
  expect(task?.log.map(({ did, by }) => [did, by.id])).toEqual([
    ['ask', 'clerk'],
    ['handOver', 'clerk'],
  ])
  const titles = async (openid: string) =>
    (await world.app(openid, 'messaging.inbox', {})).data.rows.map(({ title }: { title: string }) => title)
  expect(await titles('o-neighbour')).toContain('上门取材料：王样例')
  expect(await titles('o-worker')).toContain('不用上门了：王样例')
})

test('it is handed over to another worker of the community only, and while somebody should still go', async () => {
  const { caseId } = await make.caseIn('pickup')
  const { materials: _same, ...input } = await ask(caseId)
  const over = (more: object) => world.admin(staff.clerk ?? '', 'casework.handOver', { ...input, ...more })
  expect((await over({ workerId: 'person-o-worker' })).error.fields?.workerId).toContain('现在就是')
  expect((await over({ workerId: 'person-o-far' })).error.fields).toEqual({ workerId: '没有这位网格员，请重新选。' })
  const { materials: _none, ...without } = await ask((await make.caseIn('submitted')).caseId, { workerId: NEIGHBOUR })
  expect((await world.admin(staff.clerk ?? '', 'casework.handOver', without)).error.code).toBe('NOT_NOW')
})

test('what was brought is in the list of what is done; asked again it is another task', async () => {
  const { caseId, version } = await make.caseIn('pickup')
  await world.settle()
  const before = await inList('o-worker', caseId)
  const input = {
    requestId: requestId(),
    caseId,
    version,
    materials: { m1: { files: [await world.upload('o-worker', await photo(70))] } },
  }
  const brought = await world.app('o-worker', 'casework.collect', input)
  expect(brought.data).toMatchObject({ state: 'done', calledOff: false, phone: null })
  // at once out of what is to be done, though the task has not heard of it
  expect(await inList('o-worker', caseId)).toBeUndefined()
  await world.settle()
  expect(await inList('o-worker', caseId, 'done')).toMatchObject({ taskId: before?.taskId, state: 'done', phone: null })
  // a lost answer sent again is the same answer
  expect((await world.app('o-worker', 'casework.collect', input)).data).toEqual(brought.data)

  const next = await world.admin(staff.clerk ?? '', 'casework.requestPickup', await ask(caseId, { materials: ['m3'] }))
  expect(next.data.pickup.taskId).not.toBe(before?.taskId)
})

test('asked of the same worker again, the same task goes on', async () => {
  const { caseId } = await make.caseIn('pickup')
  await world.settle()
  const before = await inList('o-worker', caseId)
  await world.admin(staff.clerk ?? '', 'casework.requestPickup', await ask(caseId, { materials: ['m1', 'm3'] }))
  await world.settle()
  const mine = (await list('o-worker')).filter((card) => card.caseId === caseId)
  expect(mine).toMatchObject([{ taskId: before?.taskId, materials: [{ key: 'm1' }, { key: 'm3' }] }])
})

test('the list and the worker’s first screen read what they show, in one request', async () => {
  const open = await list('o-worker')
  expect(open.length).toBeGreaterThan(0)
  const { cost } = await world.app('o-worker', 'casework.tasks', { limit: 50 })
  expect(cost.requests).toBe(2)
  // the identity, and of each row the task and its case
  expect(cost.examined).toBeLessThanOrEqual(1 + 2 * open.length)
  const home = await world.app('o-worker', 'home.open')
  expect(home.data.work.total).toBe(open.length)
})
