import { useState } from 'react'
import { kindNamed } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { sendCommand } from '../../api/send-command'
import { Field } from '../../widgets/Field'
import { Sheet } from '../../widgets/Sheet'
import { toastDone } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { useDraft } from '../../widgets/use-draft'
import { WordsArea } from '../../widgets/WordsArea'
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
  const { noticeId, version, title } = content
  const { word } = kindNamed(content.kind)
  const [reason, setReason, forget] = useDraft(noticeId, 'withdraw', '')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const isPossible = content.available.includes('withdraw')
  const send = async () => {
    if (!reason.trim()) return setProblem('请写明原因。')
    setProblem(null)
    const failed = await run(async () => {
      const after = await sendCommand('publishing.withdraw', { noticeId, version, reason: reason.trim() })
      forget()
      toastDone('已撤回，居民不再看到；没发出的提醒不再发。')
      onDone(after)
    })
    if (failed?.code === 'CONFLICT' || failed?.code === 'NOT_NOW') onConflict(failed.message)
  }
  return (
    <Sheet
      title={`撤回“${title}”`}
      intro="撤回后居民在小程序里不再看到它，原因只有工作人员看得到。已经送到微信的提醒收不回来，点开会说看不到了。"
      send="撤回"
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
      gone={isPossible ? null : `这份${word}现在是“${CONTENT_STATUSES[content.status].word}”，不用再撤回。`}
    >
      <Field label="为什么撤回" needed problem={problem}>
        <WordsArea ready={REASONS} value={reason} onChange={setReason} most={100} data-testid="reason" />
      </Field>
    </Sheet>
  )
}
