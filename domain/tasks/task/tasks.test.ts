import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { type Actor, type Aggregate, anyone, born, type EffectSpec, joinOf, now } from '../../kernel'
import { people } from '../../people/person'
import { type Task, tasks } from './document'
import { taskKind } from './kind'
import { tasksOf } from './list-tasks'
import { missTasks } from './miss-tasks'
import { endingTasks, handingTasksOver, makingTasks, taskEnded, taskHandedOver, taskWanted } from './task-effects'

/** A kind of its own: to call somebody of the register, which nobody can do any more an hour after. */
const CALL = taskKind({
  name: 'test-call',
  domain: 'people',
  about: joinOf(
    people,
    { localField: 'about.id', foreignField: '_id', as: 'called', only: ['_id', 'name'] },
    ([one]) => one?.name,
  ),
  show: ({ taskId, dueAt }, name) => ({ taskId, dueAt, name }),
  missedAfter: 3600_000,
})

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
})
afterAll(() => world.close())

const me = (id: string, grants: Actor['grants'] = []): Actor => ({ ...anyone('o'), id, grants })
const one = (id: string) => ({ is: 'one', id, name: id }) as const

const KINDS = { taskWanted: makingTasks, taskHandedOver: handingTasksOver, taskEnded: endingTasks }
/** Carries out one effect, as the timers' function does. */
const carry = ({ kind, data }: EffectSpec) => {
  const about = { effectId: 'e', aggregate: {} as never, now: now() }
  return KINDS[kind as keyof typeof KINDS].by.run(data as never, about)
}

let count = 0
const wanted = (who: Task['who'], dueAt: number, taskId = `task-${++count}`) => ({ taskId, who, dueAt })
type Asked = ReturnType<typeof wanted>

/** The document that the tasks are about, before the change that makes it of this version. */
const before = (version: number): Aggregate => ({
  ...born('person-o-resident', '510821/107/001/01', 1, []),
  version: version - 1,
})
const about = (id = 'clerk') => ({
  by: { ...anyone(), kind: 'staff', id, name: '窗口样例', title: '窗口' } as const,
  at: now(),
})
const asking = (asked: Asked) => taskWanted(CALL, before(5), about(), asked)

test('made twice it is one, and what it is about comes with it', async () => {
  const word = asking(wanted(one('p-twice'), now() + 1000))
  await carry(word)
  expect(await carry(word)).toEqual({ state: 'done' })
  const { rows } = await tasksOf(CALL, me('p-twice'), {}, now())
  expect(rows).toMatchObject([{ name: '王样例' }])
})

test('the list goes by when it is due, page by page, and reads no more than it shows', async () => {
  const base = now()
  for (const after of [50, 10, 30, 10, 20]) await carry(asking(wanted(one('p-many'), base + after)))
  await carry(asking(wanted(one('p-other'), base)))
  const due: number[] = []
  let after: string | undefined
  do {
    let page: Awaited<ReturnType<typeof tasksOf<unknown, { dueAt: number }>>> | undefined
    const cost = await world.cost(async () => {
      page = await tasksOf(CALL, me('p-many'), { limit: 2, after }, now())
    })
    expect(cost.requests).toBe(1)
    expect(cost.examined).toBeLessThanOrEqual(2 * (2 + 1))
    due.push(...(page?.rows ?? []).map(({ dueAt }) => dueAt - base))
    after = page?.next ?? undefined
  } while (after)
  expect(due).toEqual([10, 10, 20, 30, 50])
})

test('what any of a role should do stands in the list of each of them, and of nobody next door', async () => {
  await carry(asking(wanted({ is: 'any', role: 'clerk', area: '510821/107/001' }, now() + 1000, 'task-any')))
  const clerk = (area: string) => me('p-clerk', [{ role: 'clerk', area }])
  expect((await tasksOf(CALL, clerk('510821/107/001'), {}, now())).rows).toMatchObject([{ taskId: 'task-any' }])
  expect((await tasksOf(CALL, clerk('510821/107/002'), {}, now())).rows).toEqual([])
  expect((await tasksOf(CALL, me('p-nobody'), {}, now())).rows).toEqual([])
})

const state = async (id: string) => {
  const task = await tasks.get(id)
  return task && { state: task.state, openFor: task.openFor, heard: task.heard, log: task.log.map(({ did }) => did) }
}

test('handed over it leaves one list for the other; an older word that comes late, or the same again, changes nothing', async () => {
  const first = wanted(one('p-first'), now() + 1000)
  await carry(asking(first))
  const to = (id: string, said: number) =>
    carry(taskHandedOver(CALL, before(said), about(), { ...wanted(one(id), now() + 2000), taskId: first.taskId }))
  await to('p-third', 7)
  await to('p-second', 6)
  await to('p-third', 7)
  expect(await state(first.taskId)).toEqual({ state: 'open', openFor: 'p-third', heard: 7, log: ['ask', 'handOver'] })
  const done = taskEnded(first.taskId, 'done', before(8), about('p-third'))
  await carry(done)
  await carry(done)
  await to('p-fourth', 9)
  expect(await state(first.taskId)).toMatchObject({ state: 'done', heard: 8, log: ['ask', 'handOver', 'done'] })
  expect((await tasksOf(CALL, me('p-third'), { state: 'done' }, now())).rows).toMatchObject([{ taskId: first.taskId }])
  expect((await tasksOf(CALL, me('p-third'), {}, now())).rows).toEqual([])
})

test('a word about a task whose making is still to come waits for it', async () => {
  const late = wanted(one('p-late'), now() + 1000)
  const ended = taskEnded(late.taskId, 'calledOff', before(6), about())
  expect(await carry(ended)).toMatchObject({ state: 'retry' })
  await carry(asking(late))
  expect(await carry(ended)).toEqual({ state: 'done' })
  expect(await state(late.taskId)).toMatchObject({ state: 'calledOff', openFor: undefined })
})

test('what can be done no more is missed, by the clock; done too late it is done all the same', async () => {
  const gone = wanted(one('p-gone'), now() - 3600_001)
  const still = wanted(one('p-gone'), now() - 3500_000)
  for (const word of [gone, still]) await carry(asking(word))
  expect(await missTasks(10_000)).toEqual({ missed: 1 })
  expect(await missTasks(10_000)).toEqual({ missed: 0 })
  expect(await state(gone.taskId)).toMatchObject({ state: 'missed', openFor: undefined, log: ['ask', 'miss'] })
  expect((await tasksOf(CALL, me('p-gone'), {}, now())).rows).toMatchObject([{ taskId: still.taskId }])
  await carry(taskEnded(gone.taskId, 'done', before(6), about()))
  expect(await state(gone.taskId)).toMatchObject({ state: 'done', log: ['ask', 'miss', 'done'] })
})

test('two kinds cannot have one name', () => {
  expect(() => taskKind(CALL)).toThrow('test-call')
})
