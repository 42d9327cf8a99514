import {
  type About,
  type Aggregate,
  carriedOut,
  declareEffect,
  type EffectSpec,
  inc,
  inside,
  logged,
  lt,
  type Outcome,
  push,
  remove,
  set,
} from '../../kernel'
import type { TaskCommand } from '../views'
import { type Task, tasks, type Who } from './document'
import type { TaskKind } from './kind'
import { hears } from './life.rules'
import { ended, endedTask, listed, newTask, type Said, type Wanted } from './new-task'

/** A word about a task that was made before. `said`: the origin's version that it came with. */
interface Word extends Said {
  taskId: string
  said: number
}

const wanting = declareEffect<Wanted & Said>('taskWanted')
const handingOver = declareEffect<Word & { kind: string; who: Who; dueAt: number }>('taskHandedOver')
const ending = declareEffect<Word & { how: 'done' | 'calledOff' }>('taskEnded')

/** Of which kind a task is: its declaration will do. */
type Kind = Pick<TaskKind, 'name' | 'domain'>

/** What a domain says of a task: whose it is from now on, and until when. */
interface Asked {
  taskId: string
  who: Who
  dueAt: number
}

/**
 * Something is to be done about a document: its change carries this. `before`: the document that changes. The id of the
 * task is made of it and the request (`idOfSecond`), so that the answer names the task already.
 */
export const taskWanted = (kind: Kind, before: Aggregate, about: About, asked: Asked): EffectSpec => {
  const { by, at, said } = saidIn(before, about)
  return wanting({ ...wantedOf(kind, before, asked, said), by, at })
}

/** Somebody else should do it, or by another time. */
export const taskHandedOver = ({ name }: Kind, before: Aggregate, about: About, asked: Asked): EffectSpec =>
  handingOver({ ...asked, kind: name, ...saidIn(before, about) })

/** It was done, as the origin knows; or nobody needs it any more. */
export const taskEnded = (taskId: string, how: 'done' | 'calledOff', before: Aggregate, about: About): EffectSpec =>
  ending({ taskId, how, ...saidIn(before, about) })

/** Who speaks, as the task's log keeps it, and which version of the origin says it. */
const saidIn = ({ version }: Aggregate, { by: { kind, id, name, title }, at }: About) => ({
  by: { kind, id, name, title },
  at,
  said: version + 1,
})

const wantedOf = ({ name, domain }: Kind, { _id, area }: Aggregate, asked: Asked, said: number): Wanted => ({
  ...asked,
  kind: name,
  area,
  about: { domain, id: _id },
  said,
})

/** A task as it stands, where nobody was there to carry out the words of its origin: in data from elsewhere. */
export function taskAsItStands(
  kind: Kind,
  origin: Aggregate,
  asked: Asked & Said,
  over: (Said & { how: 'done' | 'calledOff' }) | null,
): Task {
  const { by, at, ...what } = asked
  const task = newTask(wantedOf(kind, origin, what, origin.version), { by, at })
  return over ? endedTask(task, over.how, over) : task
}

export const makingTasks = carriedOut(wanting, {
  repeat: 'safe',
  async run({ by, at, ...wanted }) {
    await tasks.insert(newTask(wanted, { by, at }))
    return { state: 'done' }
  },
})

export const handingTasksOver = carriedOut(handingOver, {
  repeat: 'safe',
  run: ({ kind, who, dueAt, ...word }) =>
    hear(word, 'handOver', { ...listed(kind, who, dueAt), who: set(who) }, who.is === 'one' ? who.name : null),
})

export const endingTasks = carriedOut(ending, {
  repeat: 'safe',
  run: ({ how, ...word }) =>
    hear(word, how === 'done' ? 'done' : 'callOff', {
      ...ended(how, word),
      openFor: remove(),
      missAt: remove(),
    }),
})

type Fields = Partial<Record<keyof Task, unknown>>

/**
 * One write, on the condition that the task may still do that and has heard nothing newer from its origin: a repetition,
 * and a word that was overtaken, change nothing.
 */
async function hear(
  { taskId, said, by, at }: Word,
  command: TaskCommand,
  fields: Fields,
  note?: string | null,
): Promise<Outcome> {
  const line = logged(by, at, command, note)
  const changed = await tasks.updateWhere(
    { _id: taskId, heard: lt(said), state: inside(hears(command, 'origin')) },
    { ...fields, heard: said, log: push([line]), version: inc(1), updatedAt: at },
  )
  // its making, which failed so far, is tried again like this
  if (!changed && !(await tasks.get(taskId))) return { state: 'retry', reason: '任务还没有建好' }
  return { state: 'done' }
}
