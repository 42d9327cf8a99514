/** open: somebody should do it · missed: its time went by for good · calledOff: nobody needs it any more */
export type TaskState = 'open' | 'done' | 'missed' | 'calledOff'

export type TaskCommand = 'done' | 'handOver' | 'callOff' | 'miss'

/** How much somebody has to do. */
export interface Work {
  overdue: number
  /** due today or on the next working day */
  soon: number
  total: number
}
