import { OTHER } from '../../../../tests/harness/neighbourhood'
import { AT_COMMUNITY, COMMUNITY_DESKS } from '../../../../tests/matrix/desks'
import { type Doc, type Made, type Making, type MatrixPart, matrixKind } from '../../../../tests/matrix/kind'
import {
  areaOf,
  isFar,
  isSkilled,
  type KnownKey,
  personIdOf,
  REGISTERED,
  SERVICE,
  VOLUNTEERS,
} from '../../../../tests/matrix/settlement'
import { requestId } from '../../../../tests/product/phone-client'
import { applied, now } from '../../../kernel'
import { actorOf } from '../../../people'
import { serviceAt } from '../../menu/menu'
import { checkedIn } from '../changes/checked-in'
import { checkedOut } from '../changes/checked-out'
import { newOrder, sideOf } from '../changes/new-order'
import { taken } from '../changes/taken'
import { type Order, orders } from '../document'
import { placeOf } from '../place'

const MINUTE = 60_000
const STATES = ['waiting', 'taken', 'checkedIn', 'done'] as const
type State = (typeof STATES)[number]

function made(state: State, { id, number, owner, person, people, community }: Making): Made<Order> {
  const service = serviceAt(SERVICE)!
  // what waits lies days ahead, so that taking one never clashes with another
  const startAt = now() + (state === 'waiting' ? (72 + number) * 60 * MINUTE : 30 * MINUTE + number * 1000)
  const { place, area } = placeOf(service, {}, person, community)
  const wish = { service, orderer: person, forPerson: person, place, area, startAt, note: null, photos: [] }
  const volunteer: KnownKey = isFar(owner) ? 'farVolunteer' : owner === 'volunteer' ? 'idleVolunteer' : 'volunteer'
  const about = { by: actorOf(people[volunteer]), at: now() }
  let order: Order = { ...newOrder(id, wish, now(), []), asked: [] }
  if (state === 'waiting') return { document: order }
  order = applied(order, taken(order, sideOf(people[volunteer]), about), now())
  if (state !== 'taken') order = applied(order, checkedIn(order, about, '签到码'), now())
  if (state === 'done') order = applied(order, checkedOut(order, about, '签到码'), now())
  return { document: order, holders: { itsVolunteer: volunteer } }
}

const orderId = ({ id }: Doc) => ({ orderId: id })
const ordered = ({ id, version }: Doc) => ({ orderId: id, version })
const place = ({ stored }: Doc<Order>) => stored.place.location

const DAY = 24 * 3600_000
let minutes = 0
/** Ten in the morning in China, some days ahead, never twice the same minute. */
const soon = () => Math.floor(Date.now() / DAY) * DAY + 3 * DAY + 2 * 3600_000 + ++minutes * MINUTE

const kind = matrixKind({
  kind: 'order',
  documents: orders,
  states: STATES,
  make: made,
  isKnownTo: (key, { kind, area }) => kind === 'order.waiting' && area === areaOf(key) && isSkilled(key),
  desks: COMMUNITY_DESKS,
  app: [
    {
      action: 'volunteering.get',
      state: 'waiting',
      input: orderId,
      may: ['self', 'volunteer'],
      why: 'whoever has the skill may look before taking it: building and family name only',
    },
    {
      action: 'volunteering.get',
      state: 'taken',
      input: orderId,
      may: ['self', 'itsVolunteer'],
      shows: ['phone', 'room'],
      why: 'the two who meet may call each other, and around the hour the volunteer finds the door',
    },
    { action: 'volunteering.get', state: 'done', input: orderId, may: ['self', 'itsVolunteer'] },
    {
      action: 'volunteering.change',
      state: 'waiting',
      input: (doc) => ({ ...ordered(doc), note: '请按门铃' }),
      may: ['self'],
    },
    { action: 'volunteering.cancel', state: 'waiting', input: ordered, may: ['self'] },
    {
      action: 'volunteering.cancel',
      state: 'taken',
      input: ordered,
      may: ['self'],
      why: 'the volunteer gives it back instead',
    },
    {
      action: 'volunteering.take',
      state: 'waiting',
      input: orderId,
      may: ['volunteer'],
      becomes: (key) => ({ state: 'taken', holders: { itsVolunteer: key as KnownKey } }),
      told: {
        parts: ['self', 'unskilled'],
        code: 'NOT_NOW',
        why: 'volunteers are told why they cannot take it: their own, or a skill that they have not named',
      },
    },
    {
      action: 'volunteering.giveBack',
      state: 'taken',
      input: (doc) => ({ ...ordered(doc), reason: '临时有事' }),
      may: ['itsVolunteer'],
    },
    {
      action: 'volunteering.checkIn',
      state: 'taken',
      input: (doc) => ({ ...orderId(doc), location: place(doc) }),
      may: ['itsVolunteer'],
      shows: ['phone', 'room'],
    },
    {
      action: 'volunteering.checkOut',
      state: 'checkedIn',
      input: (doc) => ({ ...orderId(doc), location: place(doc) }),
      may: ['itsVolunteer'],
    },
    {
      action: 'volunteering.rate',
      state: 'done',
      input: (doc) => ({ ...orderId(doc), score: 5 }),
      may: ['self', 'itsVolunteer'],
    },
  ],
  console: [
    {
      action: 'volunteering.reveal',
      state: 'taken',
      input: ({ id }) => ({ orderId: id, field: 'address', reason: '送志愿者上门' }),
      may: COMMUNITY_DESKS,
      shows: ['room'],
      why: 'they send somebody to the door, for a reason that the person can read',
    },
    {
      action: 'volunteering.reveal',
      state: 'taken',
      input: ({ id }) => ({ orderId: id, field: 'phone', reason: '核对上门时间' }),
      may: COMMUNITY_DESKS,
      shows: ['phone'],
    },
    {
      action: 'volunteering.get',
      state: 'waiting',
      input: ({ id }) => ({ orderId: id }),
      may: COMMUNITY_DESKS,
    },
    {
      action: 'volunteering.order',
      state: 'taken',
      input: ({ id }) => ({ orderId: id }),
      may: COMMUNITY_DESKS,
    },
    {
      action: 'volunteering.assign',
      state: 'waiting',
      input: (doc) => ({
        ...ordered(doc),
        volunteerId: personIdOf(doc.area === OTHER ? 'farVolunteer' : 'idleVolunteer'),
      }),
      may: COMMUNITY_DESKS,
      becomes: ({ area }) => ({
        state: 'taken',
        holders: { itsVolunteer: area === OTHER ? 'farVolunteer' : 'idleVolunteer' },
      }),
    },
    { action: 'volunteering.confirm', state: 'waiting', input: ordered, may: COMMUNITY_DESKS },
    {
      action: 'volunteering.cancel',
      state: 'waiting',
      input: (doc) => ({ ...ordered(doc), reason: '停水停电' }),
      may: COMMUNITY_DESKS,
    },
  ],
})

export const matrix: MatrixPart = {
  kind,
  people: [
    {
      action: 'volunteering.order',
      input: () => ({ requestId: requestId(), serviceId: 'station-haircut', startAt: soon(), place: {} }),
      may: REGISTERED,
    },
    { action: 'volunteering.myOrders', input: () => ({ limit: 50 }), may: REGISTERED },
    {
      action: 'volunteering.myOrders',
      input: () => ({ limit: 50, side: 'taken' }),
      may: REGISTERED,
      why: 'the list says the building; the door stands on the page of the order',
    },
    { action: 'volunteering.open', input: () => ({ limit: 50 }), may: VOLUNTEERS },
  ],
  staff: [
    { action: 'volunteering.count', input: () => ({}), may: AT_COMMUNITY },
    { action: 'volunteering.export', input: () => ({}), may: AT_COMMUNITY },
    { action: 'volunteering.queue', input: () => ({ limit: 50 }), may: AT_COMMUNITY },
    { action: 'volunteering.queue', input: () => ({ limit: 50, search: '样' }), may: AT_COMMUNITY },
  ],
}
