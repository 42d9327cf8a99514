import type { OrderCard } from '../../../../../domain/volunteering/views'
import { type Mark, markOf, spanWords } from '../../order-words'

export interface OrderRow extends Mark {
  orderId: string
  title: string
  sentence: string
  when: string
  where: string
  wants: string
}

export function orderRow(card: OrderCard, now: number): OrderRow {
  return {
    orderId: card.orderId,
    title: `${card.serviceName}（${card.forName}）`,
    sentence: card.sentence,
    when: spanWords(card.startAt, card.endAt, now),
    where: card.placeText,
    wants: card.wants ?? '',
    ...markOf(card.status),
  }
}
