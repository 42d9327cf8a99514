import { type About, type EffectSpec, joinOf, type LogEntry } from '../../kernel'
import { type Task, taskAsItStands, taskEnded, taskHandedOver, taskKind, taskWanted } from '../../tasks'
import { cases } from './collection'
import { type Case, isPickupOpen, type Pickup } from './document'
import { taskCard } from './present/task-card'

/** 上门取材料: a grid worker goes for the papers. What they brought is told to the case, and the case tells the task. */
export const PICKUP = taskKind({
  name: 'pickup',
  domain: 'casework',
  about: joinOf(
    cases,
    {
      localField: 'about.id',
      foreignField: '_id',
      as: 'pickupOf',
      only: ['_id', 'version', 'area', 'item', 'applicant', 'pickup'],
    },
    ([found]) => found ?? null,
  ),
  show(task, found, now) {
    // the address is shown to whoever goes there now, and to nobody whom the task has still to hear that it is another
    const isTheirs =
      found?.pickup?.taskId === task.taskId && task.who.is === 'one' && task.who.id === found.pickup.workerId
    return found && isTheirs && isPickupOpen(found) === (task.state === 'open') ? taskCard(found, now) : null
  },
})

/** Whose a pick-up is, and until when. */
const asked = ({ taskId, workerId, workerName, dueAt }: Pickup) => ({
  taskId,
  who: { is: 'one', id: workerId, name: workerName } as const,
  dueAt,
})

export const pickupWanted = (before: Case, pickup: Pickup, about: About): EffectSpec =>
  taskWanted(PICKUP, before, about, asked(pickup))

export const pickupHandedOver = (before: Case, pickup: Pickup, about: About): EffectSpec =>
  taskHandedOver(PICKUP, before, about, asked(pickup))

export const pickupTaskEnded = (
  before: Case,
  { taskId }: Pickup,
  how: 'done' | 'calledOff',
  about: About,
): EffectSpec => taskEnded(taskId, how, before, about)

/** The task of a case's pick-up, in data from elsewhere. */
export function pickupTaskOf(document: Case): Task | null {
  const { pickup, log } = document
  if (!pickup) return null
  const how = pickup.calledOff ? 'calledOff' : 'done'
  return taskAsItStands(
    PICKUP,
    document,
    { ...asked(pickup), ...spoken(log, null, pickup.askedAt) },
    pickup.doneAt === null ? null : { how, ...spoken(log, how === 'done' ? 'collect' : null, pickup.doneAt) },
  )
}

const SOMEBODY: LogEntry['by'] = { kind: 'system', id: 'system', name: '系统', title: '系统' }

/** Who did that, by the case's log. */
const spoken = (log: LogEntry[], did: string | null, at: number) => ({
  by: log.findLast((line) => line.at === at && (did === null || line.did === did))?.by ?? SOMEBODY,
  at,
})
