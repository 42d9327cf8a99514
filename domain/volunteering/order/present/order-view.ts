import { type Actor, availableTo, fileRef, linksOf, timelineOf, unseal } from '../../../kernel'
import { PURPOSE } from '../../../people'
import type { OrderCard, OrderView } from '../../views'
import type { Order, Score, Side } from '../document'
import { orderLife } from '../life'
import { doorHours, isDoorOpen, isItsVolunteer, isOrderer, isStaffFor } from '../policy'
import { DEED_WORDS, priceInWords, sentenceOf, startInWords } from '../words'

const placeText = ({ place: { shown, exact } }: Order, knows: boolean): string =>
  exact && knows ? unseal(exact, 'orderPlace') : shown

/** The family name: what a volunteer knows of somebody before they go there, and afterwards. */
const maskedName = (name: string): string => `${[...name][0]}**`

/** What is wanted of whoever looks, in words. */
function wantsOf(order: Order, actor: Actor): string | null {
  const isTheirs = isOrderer(actor, order)
  const isVolunteer = isItsVolunteer(actor, order)
  if (isTheirs && order.status === 'taken') return '等志愿者到了，请出示签到码'
  if (isVolunteer && order.status === 'taken') return '请按时前往，到了请居民出示签到码'
  if (isVolunteer && order.status === 'checkedIn') return '做完请签退'
  if (isTheirs && order.status === 'done' && !order.byOrderer) return '请给志愿者评价'
  if (isVolunteer && order.status === 'done' && !order.byVolunteer) return '请评价这次服务'
  return null
}

/** @param open the order's own page shows its volunteer whom they go to; lists never do */
export const orderCard = (order: Order, actor: Actor, open = false): OrderCard => ({
  orderId: order._id,
  no: order.no,
  serviceName: order.service.name,
  status: order.status,
  sentence: sentenceOf(order),
  startAt: order.startAt,
  endAt: order.endAt,
  placeText: placeText(order, open || isOrderer(actor, order)),
  forName: open || knowsWho(order, actor) ? order.forPerson.name : maskedName(order.forPerson.name),
  volunteerName: order.volunteer?.name ?? null,
  wants: wantsOf(order, actor),
  version: order.version,
})

const knowsWho = (order: Order, actor: Actor) => isOrderer(actor, order) || isStaffFor(actor, order)

/** When what a volunteer must know of whom they go to stands on the page. */
function doorNote(order: Order, actor: Actor, now: number): string | null {
  if (!isItsVolunteer(actor, order) || !['taken', 'checkedIn'].includes(order.status)) return null
  const { from, until } = doorHours(order)
  if (now < from) return `姓名、门牌和电话${startInWords(from)}起显示在这里（开始前两小时），结束一小时后收起。`
  if (now > until) return '时间过了，姓名、门牌和电话已经收起。要联系居民，请给社区打电话。'
  return '您看姓名、门牌和电话，会记下来，居民在“谁看过我的信息”里看得到。'
}

/** What happened, as this actor may read it: a volunteer reads of neighbours by their family name. */
const timelineFor = (order: Order, covered: boolean) =>
  timelineOf(
    covered
      ? order.log.map((line) =>
          line.by.kind === 'wechat' && line.by.id !== order.volunteer?.id
            ? { ...line, by: { ...line.by, name: maskedName(line.by.name) } }
            : line,
        )
      : order.log,
    { words: DEED_WORDS },
  )

const LINK_LIFE = 30 * 60

export async function orderView(order: Order, actor: Actor, now: number): Promise<OrderView> {
  const isTheirs = isOrderer(actor, order)
  const open = isDoorOpen(actor, order, now)
  const knows = knowsWho(order, actor) || isItsVolunteer(actor, order)
  const photos = knows ? order.photos : []
  const links = await linksOf(photos, LINK_LIFE)
  const meeting = ['taken', 'checkedIn'].includes(order.status)
  const others = isTheirs ? order.volunteer : open ? order.orderer : null
  return {
    ...orderCard(order, actor, open),
    service: order.service,
    note: order.note,
    photos: photos.map((photo) => fileRef(photo, links)),
    priceText: order.freeOfCharge ? '免费（属于免费对象）' : priceInWords(order.service.price),
    phone: meeting ? phoneOf(others) : null,
    timeline: knows ? timelineFor(order, !open && isItsVolunteer(actor, order)) : [],
    checkInCode: isTheirs && meeting ? unseal(order.code, 'checkInCode') : null,
    hours: order.hours,
    doorNote: doorNote(order, actor, now),
    ratings: { byOrderer: scoreOf(order.byOrderer), byVolunteer: scoreOf(order.byVolunteer) },
    available: availableTo(orderLife, actor, order, now),
  }
}

const phoneOf = (side: Side | null) => (side?.phone ? unseal(side.phone, PURPOSE.phone) : null)

const scoreOf = (score: Score | null) => score && { score: score.score, comment: score.comment }
