import { kindNamed } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { sendCommand } from '../../api/send-command'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { toastDone } from '../../widgets/toast'
import { CONTENT_STATUSES } from '../../words/content-words'

const REASONS = ['内容有误', '时间或地点有变，另发新的', '已经取消']

interface WithdrawSheetProps {
  content: StaffContent
  onDone: (after: StaffContent) => void
  /** somebody was first, who did what when in words */
  onConflict: (who: string) => void
  onClose: () => void
}

export function WithdrawSheet({ content, onDone, onConflict, onClose }: WithdrawSheetProps) {
  const { noticeId, version, title, status } = content
  const isPossible = content.available.includes('withdraw')
  return (
    <ReasonSheet
      thingId={noticeId}
      deed="withdraw"
      version={version}
      title={`撤回“${title}”`}
      intro="撤回后居民在小程序里不再看到它，原因只有工作人员看得到。已经送到微信的提醒收不回来，点开会说看不到了。"
      send="撤回"
      label="为什么撤回"
      missing="请写明原因。"
      ready={REASONS}
      gone={
        isPossible ? null : `这份${kindNamed(content.kind).word}现在是“${CONTENT_STATUSES[status].word}”，不用再撤回。`
      }
      act={async (told) => {
        const after = await sendCommand('publishing.withdraw', { noticeId, ...told })
        toastDone('已撤回，居民不再看到；没发出的提醒不再发。')
        onDone(after)
      }}
      onConflict={onConflict}
      onClose={onClose}
    />
  )
}
