import type { OrderRow } from '../../../../domain/volunteering/views'
import { Pill } from '../../widgets/Marks'
import { momentText, waitedText } from '../../words/dates'
import { ORDER_WORDS } from '../../words/order-words'
import { ORDER_TABS, tabOf } from './order-tabs'

interface OrderLineProps {
  order: OrderRow
  /** one looks in all tabs: say where it was found */
  isSearch: boolean
}

export function OrderLine({ order, isSearch }: OrderLineProps) {
  const status = ORDER_WORDS[order.status]
  const tab = tabOf(order.status)
  return (
    <>
      <div className="row">
        <strong className="grow ellipsis">{order.serviceName}</strong>
        <Pill tone={status.tone}>{status.word}</Pill>
      </div>
      <div className="row quiet">
        <span className="grow ellipsis">
          {order.forName} · {order.placeText}
        </span>
      </div>
      <div className="row faint">
        <span className="grow figure ellipsis">{momentText(order.startAt)}</span>
        {tab === 'waiting' && <span className="tone-accent">{waitedText(order.waitingMinutes)}</span>}
        {order.volunteerName && <span>{order.volunteerName}</span>}
        {isSearch && (
          <span className="found-in" data-testid="found-in">
            在“{ORDER_TABS[tab].word}”
          </span>
        )}
      </div>
    </>
  )
}
