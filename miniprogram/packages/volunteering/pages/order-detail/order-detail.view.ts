import type { OrderCommand, OrderView } from '../../../../../domain/volunteering/views'
import { type TimelineRow, timelineRows } from '../../../../components/timeline-list/timeline-list.view'
import { clockWords } from '../../../../services/dates'
import { type Mark, markOf, nearDayWords, spanWords } from '../../order-words'

export interface OrderDetailView extends Mark {
  title: string
  no: string
  sentence: string
  wants: string
  /** three and three, as people read digits aloud; empty when it is not mine to show */
  code: string
  /** 签到 or 签退; empty when neither can be done now */
  presence: '' | '签到' | '签退'
  /** what a volunteer who took it must know before the door opens for 签到 */
  early: string
  /** for its volunteer: when name, door and phone stand here */
  door: string
  can: Record<'take' | 'change' | 'cancel' | 'giveBack' | 'rate', boolean>
  facts: { label: string; text: string }[]
  photos: string[]
  other: { heading: string; name: string; phone: string } | null
  ratings: { key: string; who: string; words: string; comment: string }[]
  timeline: TimelineRow[]
}

const HOUR = 3_600_000

export function orderDetailView(order: OrderView, now: number): OrderDetailView {
  const can = (command: OrderCommand) => order.available.includes(command)
  return {
    title: order.serviceName,
    no: order.no,
    sentence: order.sentence,
    wants: order.wants ?? '',
    ...markOf(order.status),
    code: order.checkInCode?.replace(/^(\d{3})(\d{3})$/, '$1 $2') ?? '',
    presence: can('checkIn') ? '签到' : can('checkOut') ? '签退' : '',
    early: can('giveBack') && !can('checkIn') ? earlyWords(order, now) : '',
    door: order.doorNote ?? '',
    can: {
      take: can('take'),
      change: can('change'),
      cancel: can('cancel'),
      giveBack: can('giveBack'),
      rate: can('rate'),
    },
    facts: factsOf(order, now),
    photos: order.photos.flatMap(({ url }) => url ?? []),
    other: otherOf(order),
    ratings: ratingsOf(order),
    timeline: timelineRows(order.timeline, now),
  }
}

function earlyWords({ startAt }: OrderView, now: number): string {
  const opens = startAt - HOUR
  return now < opens ? `开始前一小时（${nearDayWords(opens, now)} ${clockWords(opens)}）起，可以在这里签到。` : ''
}

function factsOf(order: OrderView, now: number): OrderDetailView['facts'] {
  return [
    { label: '时间', text: spanWords(order.startAt, order.endAt, now) },
    { label: '地点', text: order.placeText },
    { label: '给谁', text: order.forName },
    { label: '价钱', text: order.priceText },
    { label: '说明', text: order.note ?? '' },
    { label: '时长', text: order.hours === null ? '' : `${order.hours}小时` },
  ].filter(({ text }) => text)
}

/** The code is shown to the orderer only: that tells which side looks. */
function otherOf({ checkInCode, phone, volunteerName, forName }: OrderView): OrderDetailView['other'] {
  if (checkInCode === null) return phone ? { heading: '点单的人', name: forName, phone } : null
  return volunteerName ? { heading: '志愿者', name: volunteerName, phone: phone ?? '' } : null
}

function ratingsOf({ ratings }: OrderView): OrderDetailView['ratings'] {
  return [
    { key: 'orderer', who: '居民的评价', rating: ratings.byOrderer },
    { key: 'volunteer', who: '志愿者的评价', rating: ratings.byVolunteer },
  ].flatMap(({ key, who, rating }) =>
    rating ? [{ key, who, words: `${rating.score}分（满分5分）`, comment: rating.comment ?? '' }] : [],
  )
}
