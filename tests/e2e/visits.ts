import type { Product } from '../product/product'

/** Who opens a page, and with what. */
export interface Visit {
  who: 'resident' | 'second' | 'worker' | 'volunteer'
  query?: string
}

/**
 * `testing/visits.ts` of a package of the mini-program: how those of its pages are opened that are about something, by
 * their path below `packages/`.
 * @param resident the openid of `who: 'resident'`
 */
export type Visits = (product: Product, resident: string) => Promise<Record<string, Visit>>
