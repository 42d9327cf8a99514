import type { StaffOrder } from '../../../../domain/volunteering/views'
import { Pill } from '../../widgets/Marks'
import { ORDER_WORDS } from '../../words/order-words'

export function OrderHeader({ order }: { order: StaffOrder }) {
  const status = ORDER_WORDS[order.status]
  return (
    <header className="case-head">
      <div className="row">
        <h1 className="ellipsis">{order.serviceName}</h1>
        <Pill tone={status.tone}>{status.word}</Pill>
        <span className="grow" />
        <span className="faint figure">{order.no}</span>
      </div>
      <p className="case-sentence">{order.sentence}</p>
    </header>
  )
}
