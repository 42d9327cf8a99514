import type { Finished, Parcel } from '../../services/outbox'
import { bringing, type Papers, packed, papersOf } from '../../services/papers'

/** The visit of a case that waits in the outbox. */
export const visitOf = (caseId: string): Parcel<'casework.collect'> | undefined => papersOf('casework.collect', caseId)

/** Cases whose visit has not reached the server yet. */
export const visitedCases = (): string[] => bringing('casework.collect').map(({ input }) => input.caseId ?? '')

export function finished(
  task: { caseId: string; version: number; applicantName: string; itemName: string },
  visit: Papers,
): Finished<'casework.collect'> {
  return {
    ...packed(visit, task),
    action: 'casework.collect',
    title: `${task.applicantName}：${task.itemName}`,
    page: `/packages/worker/pages/task/task?id=${task.caseId}`,
  }
}
