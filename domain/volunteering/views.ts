import type { FileRef } from '../casework/views'
import type { TimelineEntry } from '../kernel'
import type { CertaintyLevel } from '../people/rules'

export type Price = { kind: 'free' } | { kind: 'low'; fen: number; unit: string; freeFor: string }

export interface Service {
  id: string
  name: string
  /** what people say when they want it */
  also?: string[]
  /** by need: 吃饭 看病 家务 陪伴 学习 法律 ... */
  need: string
  description: string
  minutes: number
  /** hours of the day (China) between which it may begin */
  hours: [from: number, to: number]
  place: 'home' | 'station' | 'outside'
  who: string
  audience: 'everyone' | 'elder' | 'special'
  price: Price
  skills: string[]
  /** a TDesign icon name */
  icon: string
}

export type OrderStatus = 'open' | 'confirmed' | 'taken' | 'checkedIn' | 'done' | 'closed' | 'cancelled' | 'expired'

export type OrderCommand =
  | 'change'
  | 'cancel'
  | 'take'
  | 'giveBack'
  | 'checkIn'
  | 'checkOut'
  | 'rate'
  | 'assign'
  | 'confirm'

export interface OrderCard {
  orderId: string
  no: string
  serviceName: string
  status: OrderStatus
  sentence: string
  startAt: number
  endAt: number
  placeText: string
  forName: string
  volunteerName: string | null
  wants: string | null
  version: number
}

export interface OpenOrder extends OrderCard {
  /** metres from the volunteer's home building; null when unknown */
  distance: number | null
  minutes: number
}

export interface OrderView extends OrderCard {
  service: Service
  note: string | null
  photos: FileRef[]
  priceText: string
  /** the other side's phone, only from taken to done */
  phone: string | null
  timeline: TimelineEntry[]
  /** for the orderer only, from taken to checkedIn */
  checkInCode: string | null
  hours: number | null
  /** for its volunteer: from when to when name, door and phone stand here, as a sentence; null for others */
  doorNote: string | null
  ratings: {
    byOrderer: { score: number; comment: string | null } | null
    byVolunteer: { score: number; comment: string | null } | null
  }
  available: OrderCommand[]
}

export interface OrderRow extends OrderCard {
  ordererName: string
  waitingMinutes: number
}

export interface StaffOrder extends OrderView {
  ordererName: string
  waitingMinutes: number
  /** there is a door behind `placeText`, which staff see by a reveal only */
  hasDoor: boolean
  /** the orderer's; null: they gave none */
  phoneMasked: string | null
  volunteerPhoneMasked: string | null
  candidates: {
    personId: string
    name: string
    skills: string[]
    hours: number
    distance: number | null
    free: boolean
  }[]
}

export interface VolunteerCard {
  skills: string[]
  hours: number
  orders: number
  /** metres */
  reach: number
  intro: string | null
  standing: Standing
  /** skills that staff confirmed: for these they may go to homes */
  confirmed: string[]
  /** what they wait for and how it comes, or why they were paused, as a sentence; null: all is confirmed */
  standingText: string | null
}

/** waiting: for staff to confirm what they said of themself · confirmed · withdrawn: staff paused them */
export type Standing = 'waiting' | 'confirmed' | 'withdrawn'

/** A volunteer as staff see them who confirm. */
export interface VolunteerRow {
  personId: string
  name: string
  idMasked: string
  phoneMasked: string | null
  /** how sure it is who they are */
  certainty: CertaintyLevel
  /** `proof`: what staff look at before they confirm it; null: their word is enough */
  skills: { id: string; name: string; proof: string | null; confirmed: boolean }[]
  /** metres */
  reach: number
  intro: string | null
  hours: number
  orders: number
  standing: Standing
  /** when they last said what they can do */
  saidAt: number
  confirmation: { at: number; by: string; note: string | null } | null
  withdrawal: { at: number; by: string; reason: string } | null
  version: number
}

export interface Menu {
  version: string
  /** null: the caller already has this version */
  services: Service[] | null
  skills: { id: string; name: string }[]
}

/** null: somebody who is no volunteer */
export interface MaybeVolunteer {
  volunteer: VolunteerCard | null
}

/** The volunteer that somebody is now. */
export interface Registered {
  volunteer: VolunteerCard
}
