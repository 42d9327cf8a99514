import { useEffect, useState } from 'react'
import type { QueueRow } from '../../../../domain/casework/views'
import { call } from '../../api/call'
import { asCallError, type CallError } from '../../api/errors'
import { useSignIns } from '../../app/session'
import { gatherRows } from '../cases/export-rows'

const EVERY = 60_000

export interface RunningCases {
  rows: QueueRow[] | null
  /** when the rows were last true */
  at: number | null
  error: CallError | null
}

/** Everything that is not ended, whoever has it; counted anew every minute. */
export function useRunningCases(wanted: boolean): RunningCases {
  const signIns = useSignIns()
  const [running, setRunning] = useState<RunningCases>({ rows: null, at: null, error: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: signing in again must load again
  useEffect(() => {
    if (!wanted) return
    let here = true
    const load = async () => {
      try {
        const states = ['mine', 'waiting'] as const
        const lists = await Promise.all(
          states.map((state) =>
            gatherRows(
              (after) => call('casework.queue', { state, limit: 50, after }),
              () => {},
            ),
          ),
        )
        const byId = new Map(lists.flat().map((row) => [row.caseId, row]))
        if (here) setRunning({ rows: [...byId.values()], at: Date.now(), error: null })
      } catch (thrown) {
        if (here) setRunning((old) => ({ ...old, error: asCallError(thrown) }))
      }
    }
    void load()
    const timer = setInterval(() => void load(), EVERY)
    return () => {
      here = false
      clearInterval(timer)
    }
  }, [wanted, signIns])
  return running
}
