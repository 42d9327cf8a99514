import { type Actor, availableTo, fileRef, linksOf, timelineOf, unseal } from '../../../kernel'
import { PURPOSE } from '../../../people'
import type { OrderCard, OrderView } from '../../views'
import type { Order, Score, Side } from '../document'
import { orderLife } from '../life'
import { isStaffFor, mayKnowAddress } from '../policy'
import { DEED_WORDS, priceInWords, sentenceOf } from '../words'

function placeText(order: Order, actor: Actor): string {
  const { shown, exact } = order.place
  return exact && mayKnowAddress(actor, order) ? unseal(exact, 'orderPlace') : shown
}

/** What is wanted of whoever looks, in words. */
function wantsOf(order: Order, actor: Actor): string | null {
  const isOrderer = actor.id === order.orderer.id
  const isVolunteer = actor.id === order.volunteer?.id
  if (isOrderer && order.status === 'taken') return '等志愿者到了，请出示签到码'
  if (isVolunteer && order.status === 'taken') return '请按时前往，到了请居民出示签到码'
  if (isVolunteer && order.status === 'checkedIn') return '做完请签退'
  if (isOrderer && order.status === 'done' && !order.byOrderer) return '请给志愿者评价'
  if (isVolunteer && order.status === 'done' && !order.byVolunteer) return '请评价这次服务'
  return null
}

export const orderCard = (order: Order, actor: Actor): OrderCard => ({
  orderId: order._id,
  no: order.no,
  serviceName: order.service.name,
  status: order.status,
  sentence: sentenceOf(order),
  startAt: order.startAt,
  endAt: order.endAt,
  placeText: placeText(order, actor),
  forName: knowsWho(order, actor) ? order.forPerson.name : `${[...order.forPerson.name][0]}**`,
  volunteerName: order.volunteer?.name ?? null,
  wants: wantsOf(order, actor),
  version: order.version,
})

/** Volunteers who could take it see the family name only. */
const knowsWho = (order: Order, actor: Actor) =>
  actor.id === order.orderer.id || actor.id === order.volunteer?.id || isStaffFor(actor, order)

const LINK_LIFE = 30 * 60

export async function orderView(order: Order, actor: Actor, now: number): Promise<OrderView> {
  const isOrderer = actor.id === order.orderer.id
  const knows = knowsWho(order, actor)
  const photos = knows ? order.photos : []
  const links = await linksOf(photos, LINK_LIFE)
  const meeting = ['taken', 'checkedIn'].includes(order.status)
  const others = isOrderer ? order.volunteer : actor.id === order.volunteer?.id ? order.orderer : null
  return {
    ...orderCard(order, actor),
    service: order.service,
    note: order.note,
    photos: photos.map((photo) => fileRef(photo, links)),
    priceText: order.freeOfCharge ? '免费（属于免费对象）' : priceInWords(order.service.price),
    phone: meeting ? phoneOf(others) : null,
    timeline: knows ? timelineOf(order.log, { words: DEED_WORDS }) : [],
    checkInCode: isOrderer && meeting ? unseal(order.code, 'checkInCode') : null,
    hours: order.hours,
    ratings: { byOrderer: scoreOf(order.byOrderer), byVolunteer: scoreOf(order.byVolunteer) },
    available: availableTo(orderLife, actor, order, now),
  }
}

const phoneOf = (side: Side | null) => (side?.phone ? unseal(side.phone, PURPOSE.phone) : null)

const scoreOf = (score: Score | null) => score && { score: score.score, comment: score.comment }
