import { TAKEN_ORDERS, WAITING_ORDERS } from '../../../../domain/volunteering/rules'
import type { OrderStatus } from '../../../../domain/volunteering/views'
import { useAnswer } from '../../api/use-answer'
import { totalText, useTotal } from '../../api/use-total'
import { momentText } from '../../words/dates'
import { ORDER_WORDS } from '../../words/order-words'
import { hallName } from './screen.view'

const LIVE: OrderStatus[] = [...TAKEN_ORDERS, ...WAITING_ORDERS]
const SHOWN = 7

export function OrdersPanel() {
  const { data, error } = useAnswer('volunteering.queue', { status: LIVE, limit: SHOWN })
  const total = useTotal('volunteering.count', { status: LIVE }, data)
  return (
    <section className="screen-orders">
      <h2>
        邻里点单
        {total && <span className="figure">{totalText(total, '单')}进行中</span>}
      </h2>
      {!data && <p>{error ? error.message : '正在载入…'}</p>}
      {data?.rows.length === 0 && <p>现在没有进行中的点单。在小程序里点“点单”，邻居就来帮忙。</p>}
      <ul className="screen-lines">
        {data?.rows.map((order) => (
          <li key={order.orderId}>
            <span>{hallName(order.forName)}</span>
            <strong>{order.serviceName}</strong>
            <span className="where">
              {ORDER_WORDS[order.status].word}
              <small className="figure">{momentText(order.startAt)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
