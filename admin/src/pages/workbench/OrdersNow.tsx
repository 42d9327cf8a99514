import { WAITING_ORDERS } from '../../../../domain/volunteering/rules'
import { useAnswer } from '../../api/use-answer'
import { totalText, useTotal } from '../../api/use-total'
import { goTo, hashOf } from '../../app/hash'
import { Block } from '../../widgets/Block'
import { NotYet } from '../../widgets/states'
import { momentText, waitedText } from '../../words/dates'

const SHOWN = 6

export function OrdersNow() {
  const answer = useAnswer('volunteering.queue', { status: WAITING_ORDERS, limit: SHOWN })
  const { data } = answer
  const total = useTotal('volunteering.count', { status: WAITING_ORDERS }, data)
  const count = total && `${totalText(total, '单')}在等志愿者`
  return (
    <Block title="点单" extra={<a href={hashOf('orders')}>{count ?? '全部'}</a>} testId="orders-now">
      <NotYet answer={answer} lines={6} />
      {data?.rows.length === 0 && <p className="quiet">没有在等志愿者的点单。</p>}
      <ul className="now-list">
        {data?.rows.map((order) => (
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
    </Block>
  )
}
