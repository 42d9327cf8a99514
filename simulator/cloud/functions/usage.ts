/** What one call cost, as far as CloudBase bills it: its database requests, and what they read. */
export interface Usage {
  dbRequests: number
  docsExamined: number
  /** documents of the answers themselves; what a lookup put into them was read, not returned */
  docsReturned: number
  bytes: number
  /** From the call's arrival to its answer, waiting and cold start included. */
  ms: number
  cold: boolean
  /** What the functions cost that it called, and those that they called: effects run in one of them. */
  called: CalledUsage
}

export type DatabaseUsage = Pick<Usage, 'dbRequests' | 'docsExamined' | 'docsReturned' | 'bytes'>

export interface CalledUsage extends DatabaseUsage {
  calls: number
}

const nothing = (): DatabaseUsage => ({ dbRequests: 0, docsExamined: 0, docsReturned: 0, bytes: 0 })

export const noUsage = (): Usage => ({ ...nothing(), ms: 0, cold: false, called: { ...nothing(), calls: 0 } })

export function addUsage(total: DatabaseUsage, more: DatabaseUsage): void {
  total.dbRequests += more.dbRequests
  total.docsExamined += more.docsExamined
  total.docsReturned += more.docsReturned
  total.bytes += more.bytes
}

/** A function that this one called has ended: its own cost, and that of those which it called. */
export function addCalled(total: CalledUsage, usage: Usage): void {
  addUsage(total, usage)
  addUsage(total, usage.called)
  total.calls += 1 + usage.called.calls
}
