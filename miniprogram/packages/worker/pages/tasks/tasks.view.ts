import type { TaskCard } from '../../../../../domain/casework/views'
import { momentWords } from '../../../../services/dates'

export interface TaskRow {
  caseId: string
  who: string
  what: string
  address: string
  materials: string
  asked: string
  due: string
  overdue: boolean
  /** 等着交: done by me, waits in the outbox */
  waits: boolean
}

export function taskRow(task: TaskCard, waits: boolean, now: number): TaskRow {
  return {
    caseId: task.caseId,
    who: task.applicantName,
    what: task.itemName,
    address: task.addressText,
    materials: task.materials.map(({ name }) => name).join('、'),
    asked: momentWords(task.askedAt, now),
    due: task.due?.words ?? '',
    overdue: task.due?.overdue ?? false,
    waits,
  }
}
