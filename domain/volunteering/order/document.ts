import { type Aggregate, collection, EFFECTS_INDEX, index, type Sealed, type StoredFile } from '../../kernel'
import { TAKEN_ORDERS, WAITING_ORDERS } from '../rules'
import type { OrderStatus, Service } from '../views'

export interface Side {
  id: string
  openid: string
  name: string
  /** as people sealed it; null when they gave none */
  phone: Sealed | null
}

export interface Place {
  kind: Service['place']
  /** what everybody may know: the building or the station */
  shown: string
  /** the exact address, for the orderer and the volunteer who took it; null where `shown` says it all */
  exact: Sealed | null
  location: { lat: number; lng: number } | null
}

export interface Score {
  score: number
  comment: string | null
  at: number
}

/** 点单: one wish for one service at one time, from the menu to both ratings. */
export interface Order extends Aggregate {
  no: string
  /** as it was when it was ordered: a changed menu never changes a running order */
  service: Service
  orderer: Side
  /** whom it is for: the orderer, or somebody they look after */
  forPerson: { id: string; name: string }
  /** does the price not apply to them? */
  freeOfCharge: boolean
  place: Place
  startAt: number
  endAt: number
  note: string | null
  photos: StoredFile[]
  status: OrderStatus
  volunteer: Side | null
  /** six digits, sealed; told to the orderer only */
  code: Sealed
  wrongCodes: number
  codeLockedUntil: number
  checkedInAt: number | null
  checkedOutAt: number | null
  hours: number | null
  byOrderer: Score | null
  byVolunteer: Score | null
  endReason: string | null
  /** volunteers who were told of it; null: nobody was chosen yet */
  asked: { openid: string; name: string }[] | null
  /** their openids while it waits: their inboxes find it */
  askedFor: string[] | null
  askedAt: number | null
  /** where volunteers find it while it waits: "area:<community>"; null otherwise */
  pool: string | null
  /** the orderer while it runs */
  openFor: string | null
  /** the volunteer from taken to checked out */
  takenFor: string | null
  /** who ever took it last: their list */
  volunteerId: string | null
  /** one running order per orderer, service and start: unique */
  slot: string
  /** county, town, community: staff of each find it */
  scopes: string[]
  /** "<community>:<skill>": volunteers who carry the same key could do it */
  skillKeys: string[]
  searchKeys: string[]
  /** when the timer must look at it; null: never */
  dueAt: number | null
}

export const orders = collection<Order>({
  name: 'orders',
  indexes: [
    EFFECTS_INDEX,
    { name: 'slot', keys: [['slot', 1]], unique: true },
    index('pool', 'pool', 'startAt', '_id'),
    index('openFor', 'openFor'),
    index('takenFor', 'takenFor', 'startAt', '_id'),
    index('askedFor', 'askedFor'),
    index('ordered', 'orderer.id', '-createdAt', '-_id'),
    index('volunteered', 'volunteerId', '-startAt', '-_id'),
    index('queue', 'scopes', 'status', 'startAt', '_id'),
    index('search', 'searchKeys', 'startAt', '_id'),
    index('touched', 'scopes', '-updatedAt'),
    index('due', 'dueAt'),
    index('retention', 'updatedAt'),
  ],
  retention: { days: 3 * 365, since: 'updatedAt', why: '志愿服务记录保存三年，时长已记在志愿者名下' },
  filesOf: (order: Order) => order.photos.map(({ fileID }) => fileID),
})

/** Those that somebody still has something to do about, a rating included. */
export const RUNNING: OrderStatus[] = [...WAITING_ORDERS, ...TAKEN_ORDERS, 'done']

export const slotOf = (ordererId: string, serviceId: string, startAt: number) => `${ordererId}|${serviceId}|${startAt}`
