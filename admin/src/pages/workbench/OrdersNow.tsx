import { WAITING_ORDERS } from '../../../../domain/volunteering/rules'
import { useAnswer } from '../../api/use-answer'
import { totalText, useTotal } from '../../api/use-total'
import { momentText, waitedText } from '../../words/dates'
import { NowBlock } from './NowBlock'

const SHOWN = 6

export function OrdersNow() {
  const answer = useAnswer('volunteering.queue', { status: WAITING_ORDERS, limit: SHOWN })
  const total = useTotal('volunteering.count', { status: WAITING_ORDERS }, answer.data)
  return (
    <NowBlock
      title="点单"
      section="orders"
      all={total ? `${totalText(total, '单')}在等志愿者` : '全部'}
      answer={answer}
      lines={6}
      none="没有在等志愿者的点单。"
      idOf={({ orderId }) => orderId}
      line={({ serviceName, forName, startAt, waitingMinutes }) => (
        <>
          <strong className="ellipsis">{serviceName}</strong>
          <span className="quiet grow ellipsis">
            {forName} · {momentText(startAt)}
          </span>
          <span className="tone-accent figure">{waitedText(waitingMinutes)}</span>
        </>
      )}
    />
  )
}
