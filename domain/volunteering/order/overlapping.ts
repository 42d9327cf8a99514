import { allOf, between, inside } from '../../kernel'
import { LONGEST_SERVICE } from '../menu/menu'
import { type Order, orders } from './document'

/** When somebody is at it. */
export type Span = Pick<Order, 'startAt' | 'endAt'>

export const overlaps = (one: Span, other: Span): boolean => one.startAt < other.endAt && other.startAt < one.endAt

/**
 * What these volunteers are at during that time, as far as it is asked for: no service lasts longer than the longest, so
 * whatever overlaps began at most so long before. One request, however many orders they took for other days.
 */
export async function takenDuring(volunteerIds: readonly string[], span: Span): Promise<Order[]> {
  if (volunteerIds.length === 0) return []
  const near = await allOf(
    orders,
    { takenFor: inside(volunteerIds), startAt: between(span.startAt - LONGEST_SERVICE, span.endAt) },
    { orderBy: 'startAt' },
  )
  return near.filter((order) => overlaps(order, span))
}
