import type { Order } from '../document'

/** What an order gives up when it ends, however it ends. */
export const ended = (order: Order) => ({
  pool: null,
  askedFor: null,
  openFor: null,
  takenFor: null,
  dueAt: null,
  slot: `ended|${order._id}`,
})
