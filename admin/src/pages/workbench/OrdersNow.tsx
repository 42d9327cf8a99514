import { useAnswer } from '../../api/use-answer'
import { goTo, hashOf } from '../../app/hash'
import { Section } from '../../widgets/Section'
import { ErrorState, Skeleton } from '../../widgets/states'
import { momentText, waitedText } from '../../words/dates'
import { WAITING_ORDERS } from '../../words/order-words'

const SHOWN = 6

export function OrdersNow() {
  const { data, error, loading, reload } = useAnswer('volunteering.queue', { status: WAITING_ORDERS, limit: 50 })
  const count = data && `${data.rows.length}${data.next ? '+' : ''}单在等志愿者`
  return (
    <Section title="点单" extra={<a href={hashOf('orders')}>{count ?? '全部'}</a>} testId="orders-now">
      {loading && <Skeleton lines={6} />}
      {!data && error && <ErrorState error={error} retry={() => void reload()} />}
      {data?.rows.length === 0 && <p className="quiet">没有在等志愿者的点单。</p>}
      <ul className="now-list">
        {data?.rows.slice(0, SHOWN).map((order) => (
          <li key={order.orderId}>
            <button type="button" className="plain row" onClick={() => goTo('orders', order.orderId)}>
              <strong className="ellipsis">{order.serviceName}</strong>
              <span className="quiet grow ellipsis">
                {order.forName} · {momentText(order.startAt)}
              </span>
              <span className="tone-accent figure">{waitedText(order.waitingMinutes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
