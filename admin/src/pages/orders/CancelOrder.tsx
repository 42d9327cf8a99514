import type { StaffOrder } from '../../../../domain/volunteering/views'
import { sendCommand } from '../../api/send-command'
import { ReasonSheet } from '../../widgets/ReasonSheet'
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
  const { orderId, version, status, available } = order
  return (
    <ReasonSheet
      thingId={orderId}
      deed="cancel"
      version={version}
      title="取消这单"
      intro="下单的人和已接单的志愿者都会收到原因。"
      send="取消点单"
      label="为什么取消"
      missing="请写明原因，下单的人会看到。"
      ready={REASONS}
      gone={available.includes('cancel') ? null : `这单现在是“${ORDER_WORDS[status].word}”，不能再取消。`}
      act={async (told) => onDone(await sendCommand('volunteering.cancel', { orderId, ...told }))}
      onConflict={onConflict}
      onClose={onClose}
    />
  )
}
