/** What one call cost, as far as CloudBase bills it: its database requests, and what they read. */
export interface Usage {
  dbRequests: number
  docsExamined: number
  docsReturned: number
  bytes: number
  /** From the call's arrival to its answer, waiting and cold start included. */
  ms: number
  cold: boolean
}

export type DatabaseUsage = Omit<Usage, 'ms' | 'cold'>

export const noUsage = (): Usage => ({ dbRequests: 0, docsExamined: 0, docsReturned: 0, bytes: 0, ms: 0, cold: false })

export function addUsage(total: Usage, more: DatabaseUsage): void {
  total.dbRequests += more.dbRequests
  total.docsExamined += more.docsExamined
  total.docsReturned += more.docsReturned
  total.bytes += more.bytes
}
