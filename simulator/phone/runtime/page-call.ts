import { guarded } from './faults'
import type { PageInstance } from './types'

/** Calls a page method if there is one; what it throws is reported with the page's path. */
export function call(page: PageInstance, method: string, ...args: unknown[]): unknown {
  return guarded(`${page.path} ${method}`, () => page.inst[method]?.(...args))
}
