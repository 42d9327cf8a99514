import type { Page } from '../../../domain/casework/views'
import type { Menu, OpenOrder, OrderCard, OrderView, VolunteerCard } from '../../../domain/volunteering/views'

type Written = { orderId: string; version: number }

/** Leave everything out for the registered home of the person it is for. */
export interface PlaceInput {
  buildingId?: string
  unit?: string
  room?: string
  text?: string
}

/** Shown by the resident's code, or by being within 300 m. */
interface Presence {
  orderId: string
  code?: string
  location?: { lat: number; lng: number }
}

export interface OrderInput {
  requestId: string
  serviceId: string
  forDependent?: string
  startAt: number
  place: PlaceInput
  note?: string
  photos?: string[]
}

interface RegisterInput {
  requestId: string
  skills: string[]
  /** metres */
  reach: number
  intro?: string
}

/** What this package asks of the server, beside what the shell asks. */
declare module '../../services/actions' {
  interface Actions {
    'volunteering.menu': { in: { version?: string }; out: Menu }
    'volunteering.order': { in: OrderInput; out: OrderView }
    'volunteering.myOrders': {
      in: { after?: string; limit?: number; side?: 'ordered' | 'taken' }
      out: Page<OrderCard>
    }
    'volunteering.get': { in: { orderId: string }; out: OrderView }
    'volunteering.change': {
      in: Written & { startAt?: number; place?: PlaceInput; note?: string }
      out: OrderView
    }
    'volunteering.cancel': { in: Written & { reason?: string }; out: OrderView }
    'volunteering.open': { in: { after?: string; limit?: number }; out: Page<OpenOrder> }
    'volunteering.take': { in: { orderId: string }; out: OrderView }
    'volunteering.giveBack': { in: Written & { reason: string }; out: OrderView }
    'volunteering.checkIn': { in: Presence; out: OrderView }
    'volunteering.checkOut': { in: Presence; out: OrderView }
    'volunteering.rate': { in: Written & { score: number; comment?: string }; out: OrderView }
    'volunteering.me': { in: Record<string, never>; out: { volunteer: VolunteerCard | null } }
    'volunteering.register': { in: RegisterInput; out: { volunteer: VolunteerCard | null } }
  }
}
