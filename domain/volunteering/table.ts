import type { OrderCommand, OrderStatus } from './views'

export type Part = 'orderer' | 'volunteer' | 'staff' | 'anyVolunteer'

/** What each command needs and where it leads; buttons and the server's own check come from here. */
export const COMMANDS: Record<OrderCommand, { from: OrderStatus[]; to: OrderStatus | null; by: Part[] }> = {
  change: { from: ['open', 'confirmed'], to: 'open', by: ['orderer'] },
  cancel: { from: ['open', 'confirmed', 'taken'], to: 'cancelled', by: ['orderer', 'staff'] },
  confirm: { from: ['open'], to: 'confirmed', by: ['staff'] },
  assign: { from: ['open', 'confirmed'], to: 'taken', by: ['staff'] },
  take: { from: ['open', 'confirmed'], to: 'taken', by: ['anyVolunteer'] },
  giveBack: { from: ['taken'], to: 'open', by: ['volunteer'] },
  checkIn: { from: ['taken'], to: 'checkedIn', by: ['volunteer'] },
  checkOut: { from: ['checkedIn'], to: 'done', by: ['volunteer'] },
  // the last rating closes it
  rate: { from: ['done'], to: null, by: ['orderer', 'volunteer'] },
}
