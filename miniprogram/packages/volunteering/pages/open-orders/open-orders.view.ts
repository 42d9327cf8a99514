import type { Menu, OpenOrder, VolunteerCard } from '../../../../../domain/volunteering/views'
import { distanceWords, minutesWords, spanWords } from '../../order-words'

export interface OpenRow {
  orderId: string
  title: string
  when: string
  where: string
  /** open: can be taken; taking: on its way; mine: I have it; gone: somebody else has it */
  state: 'open' | 'taking' | 'mine' | 'gone' | 'refused'
  /** what came of the tap */
  words: string
}

export function openRow(order: OpenOrder, now: number): OpenRow {
  return {
    orderId: order.orderId,
    title: `${order.serviceName}（${order.forName}）`,
    when: `${spanWords(order.startAt, order.endAt, now)}，${minutesWords(order.minutes)}`,
    where: [order.placeText, distanceWords(order.distance)].filter(Boolean).join(' · '),
    state: 'open',
    words: '',
  }
}

export interface VolunteerView {
  hours: string
  orders: string
  skills: string
  reach: string
}

export function volunteerView(card: VolunteerCard, skills: Menu['skills']): VolunteerView {
  const names = card.skills.map((id) => skills.find((skill) => skill.id === id)?.name ?? '').filter(Boolean)
  return {
    hours: String(Math.round(card.hours * 10) / 10),
    orders: String(card.orders),
    skills: names.join('、'),
    reach: reachWords(card.reach),
  }
}

/** "500米以内", "3公里以内" */
export function reachWords(metres: number): string {
  return metres < 1000 ? `${metres}米以内` : `${metres / 1000}公里以内`
}
