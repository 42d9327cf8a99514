import type { LifeRow } from '../../kernel/lifecycle/life.rules'
import type { OrderCommand, OrderStatus } from '../views'

/** In which part somebody acts on an order: `anyVolunteer` is one who could take it while it waits. */
export type Side = 'orderer' | 'volunteer' | 'staff' | 'anyVolunteer'

/** What must hold besides the status: the start is near; this side has not rated yet. */
export type Only = 'soon' | 'unrated'

export type OrderRow = LifeRow<OrderCommand, OrderStatus, Side, Only>

/** The whole life of an order, except what the timer ends (finish-overdue.ts). */
export const rows: readonly OrderRow[] = [
  { command: 'change', by: 'orderer', from: ['open', 'confirmed'], to: 'open' },
  { command: 'cancel', by: ['orderer', 'staff'], from: ['open', 'confirmed', 'taken'], to: 'cancelled' },
  { command: 'confirm', by: 'staff', from: ['open'], to: 'confirmed' },
  { command: 'assign', by: 'staff', from: ['open', 'confirmed'], to: 'taken' },
  { command: 'take', by: 'anyVolunteer', from: ['open', 'confirmed'], to: 'taken' },
  { command: 'giveBack', by: 'volunteer', from: ['taken'], to: 'open' },
  {
    command: 'checkIn',
    by: 'volunteer',
    from: ['taken'],
    to: 'checkedIn',
    only: 'soon',
    why: 'from an hour before the start, so that nobody counts hours of the day before',
  },
  { command: 'checkOut', by: 'volunteer', from: ['checkedIn'], to: 'done' },
  {
    command: 'rate',
    by: ['orderer', 'volunteer'],
    from: ['done'],
    to: 'either',
    only: 'unrated',
    why: 'the last of the two ratings closes it',
  },
]
