import { useState } from 'react'
import type { StaffOrder } from '../../../../domain/volunteering/views'
import { sendCommand } from '../../api/send-command'
import { Field } from '../../widgets/Field'
import { Sheet } from '../../widgets/Sheet'
import { useDeed } from '../../widgets/use-deed'
import { useDraft } from '../../widgets/use-draft'
import { useSeenVersion } from '../../widgets/use-seen-version'
import { WordsArea } from '../../widgets/WordsArea'
import { ORDER_WORDS } from '../../words/order-words'

const REASONS = ['那个时间没有志愿者能去', '下单的人来电说不需要了', '天气不好，改天再约']

interface CancelOrderProps {
  order: StaffOrder
  onDone: (after: StaffOrder) => void
  /** somebody was first, who did what when in words */
  onConflict: (who: string) => void
  onClose: () => void
}

export function CancelOrder({ order, onDone, onConflict, onClose }: CancelOrderProps) {
  const [reason, setReason, forget] = useDraft(order.orderId, 'cancel', '')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const { version, overtaken } = useSeenVersion(order.version)
  const isPossible = order.available.includes('cancel')
  const send = async () => {
    if (!reason.trim()) return setProblem('请写明原因，下单的人会看到。')
    setProblem(null)
    const failed = await run(async () => {
      const after = await sendCommand('volunteering.cancel', { orderId: order.orderId, version, reason: reason.trim() })
      forget()
      onDone(after)
    })
    if (failed?.code !== 'CONFLICT' && failed?.code !== 'NOT_NOW') return
    overtaken()
    onConflict(failed.message)
  }
  return (
    <Sheet
      title="取消这单"
      intro="下单的人和已接单的志愿者都会收到原因。"
      send="取消点单"
      danger
      sending={sending}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
      written={reason.trim()}
      onForget={() => {
        setReason('')
        forget()
      }}
      gone={isPossible ? null : `这单现在是“${ORDER_WORDS[order.status].word}”，不能再取消。`}
    >
      <Field label="为什么取消" needed problem={problem}>
        <WordsArea ready={REASONS} value={reason} onChange={setReason} most={100} data-testid="reason" />
      </Field>
    </Sheet>
  )
}
