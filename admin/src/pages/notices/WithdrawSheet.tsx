import { useState } from 'react'
import type { StaffNotice } from '../../../../domain/publishing/views'
import { give } from '../../api/give'
import { Field } from '../../widgets/Field'
import { Sheet } from '../../widgets/Sheet'
import { toastDone } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { useDraft } from '../../widgets/use-draft'
import { WordsArea } from '../../widgets/WordsArea'
import { NOTICE_STATUSES } from '../../words/notice-words'

const REASONS = ['时间或地点有变，另发新通知', '内容有误', '活动取消']

interface WithdrawSheetProps {
  notice: StaffNotice
  onDone: (after: StaffNotice) => void
  /** somebody was first, who did what when in words */
  onConflict: (who: string) => void
  onClose: () => void
}

export function WithdrawSheet({ notice, onDone, onConflict, onClose }: WithdrawSheetProps) {
  const { noticeId, version, title } = notice
  const [reason, setReason, forget] = useDraft(noticeId, 'withdraw', '')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const isPossible = notice.available.includes('withdraw')
  const send = async () => {
    if (!reason.trim()) return setProblem('请写明原因。')
    setProblem(null)
    const failed = await run(async () => {
      const after = await give('publishing.withdraw', { noticeId, version, reason: reason.trim() })
      forget()
      toastDone('已撤回，居民不再看到；没发出的提醒不再发。')
      onDone(after)
    })
    if (failed?.code === 'CONFLICT' || failed?.code === 'NOT_NOW') onConflict(failed.message)
  }
  return (
    <Sheet
      title={`撤回“${title}”`}
      intro="撤回后居民在小程序里不再看到它，原因只有工作人员看得到。已经送到微信的提醒收不回来，点开会说这条通知看不到了。"
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
      gone={isPossible ? null : `这份通知现在是“${NOTICE_STATUSES[notice.status].word}”，不用再撤回。`}
    >
      <Field label="为什么撤回" needed problem={problem}>
        <WordsArea ready={REASONS} value={reason} onChange={setReason} most={100} data-testid="reason" />
      </Field>
    </Sheet>
  )
}
