import { useState } from 'react'
import { Alert, Button } from 'tdesign-react'
import type { StaffOrder } from '../../../../domain/volunteering/views'
import { isOvertaken } from '../../api/errors'
import { sendCommand } from '../../api/send-command'
import { useAnswer } from '../../api/use-answer'
import { onlyReads } from '../../app/rights'
import { useMe } from '../../app/session'
import { Block } from '../../widgets/Block'
import { useConflict } from '../../widgets/Conflict'
import { EndButton, UnsentReason } from '../../widgets/ReasonSheet'
import { NotYet } from '../../widgets/states'
import { TimelineList } from '../../widgets/TimelineList'
import { toastDone, toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { CancelOrder } from './CancelOrder'
import { Candidates } from './Candidates'
import { OrderFacts } from './OrderFacts'
import { OrderHeader } from './OrderHeader'

/** `onChanged`: with the order after a deed of one's own; with null when somebody else was first. */
export function OrderDetail({
  orderId,
  onChanged,
}: {
  orderId: string
  onChanged: (after: StaffOrder | null) => void
}) {
  const me = useMe()
  const answer = useAnswer('volunteering.get', { orderId })
  const { data: order, reload, replace } = answer
  const { sending, error: refused, run } = useDeed()
  const [cancelling, setCancelling] = useState(false)
  const conflict = useConflict()

  const done = (after: StaffOrder, sentence: string) => {
    replace(after)
    conflict.say('')
    onChanged(after)
    toastDone(sentence)
  }
  /** Runs one deed; when somebody was first, the order is shown as it is now. */
  const act = async (deed: () => Promise<StaffOrder>, sentence: (after: StaffOrder) => string) => {
    const problem = await run(async () => {
      const after = await deed()
      done(after, sentence(after))
    })
    if (!problem) return
    toastFailed(problem.message)
    if (isOvertaken(problem)) {
      void reload()
      onChanged(null)
    }
  }

  if (!order) return <NotYet answer={answer} lines={12} />
  const can = (deed: 'assign' | 'confirm' | 'cancel') => !onlyReads(me) && order.available.includes(deed)
  const { version } = order
  return (
    <article className="case-detail" data-testid="order-detail" data-status={order.status}>
      <OrderHeader order={order} />
      <div className="case-body">
        {conflict.said}
        {!cancelling && !can('cancel') && <UnsentReason thingId={orderId} deed="cancel" name="取消点单" />}
        {refused && <Alert theme="warning" message={refused.message} data-testid="order-problem" />}
        <OrderFacts order={order} />
        {can('assign') && (
          <Candidates
            order={order}
            sending={sending}
            onAssign={(volunteerId) =>
              void act(
                () => sendCommand('volunteering.assign', { orderId, version, volunteerId }),
                (after) => `已派给${after.volunteerName ?? '这位志愿者'}，双方都会收到提醒。`,
              )
            }
          />
        )}
        <Block title="经过">
          <TimelineList entries={order.timeline} />
        </Block>
      </div>
      <footer className="action-bar">
        <span className="quiet grow">{order.available.length === 0 ? '现在没有要您办的。' : ''}</span>
        {can('cancel') && <EndButton words="取消点单" onClick={() => setCancelling(true)} testId="do-cancel" />}
        {can('confirm') && (
          <Button
            size="large"
            loading={sending}
            onClick={() =>
              void act(
                () => sendCommand('volunteering.confirm', { orderId, version }),
                () => '已确认，志愿者现在可以接单。',
              )
            }
            data-testid="do-confirm"
          >
            确认点单
          </Button>
        )}
      </footer>
      {/* stays open although the order moved on under it: what was typed can be read and copied */}
      {cancelling && (
        <CancelOrder
          order={order}
          onDone={(after) => {
            setCancelling(false)
            done(after, '已取消，下单的人会收到原因。')
          }}
          onConflict={(who) => {
            conflict.say(who)
            void reload()
            onChanged(null)
          }}
          onClose={() => setCancelling(false)}
        />
      )}
    </article>
  )
}
