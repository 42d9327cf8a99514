import type { QueueRow } from '../../../../domain/casework/views'
import { asked } from '../../api/use-answer'
import { gatherRows } from '../cases/export-rows'

/** Everything that is not ended, whoever has it. */
export async function runningCases(): Promise<QueueRow[]> {
  const lists = await Promise.all(
    (['mine', 'waiting'] as const).map((state) =>
      gatherRows(
        (after) => asked('casework.queue', { state, limit: 50, after }),
        () => {},
      ),
    ),
  )
  return [...new Map(lists.flat().map((row) => [row.caseId, row])).values()]
}
