import type { OrderView } from '../../../domain/volunteering/views'

let fresh: OrderView | null = null

/** An answer that the next page shows at once, without asking again. */
export function rememberOrder(view: OrderView): void {
  fresh = view
}

/** Gives it away once; null when it is another order. */
export function takeOrder(orderId: string): OrderView | null {
  const found = fresh?.orderId === orderId ? fresh : null
  fresh = null
  return found
}
