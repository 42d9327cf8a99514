import { useState } from 'react'
import { sendCommand } from '../../../api/send-command'
import { Field } from '../../../widgets/Field'
import { Sheet } from '../../../widgets/Sheet'
import { useDeed } from '../../../widgets/use-deed'
import { useDraft } from '../../../widgets/use-draft'
import { WordsArea } from '../../../widgets/WordsArea'
import type { VolunteerDeedProps } from './ConfirmVolunteer'

const REASONS = ['居民反映没有按时到', '本人说暂时不做了', '登记的情况对不上']

/** No order can be taken any more, and what was taken and not begun goes to others. */
export function PauseVolunteer({ one, onDone, onConflict, onClose }: VolunteerDeedProps) {
  const [reason, setReason, forget] = useDraft(one.personId, 'pause', '')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const send = async () => {
    if (!reason.trim()) return setProblem('请写明原因，志愿者会看到。')
    setProblem(null)
    const failed = await run(async () => {
      const told = { personId: one.personId, version: one.version, reason: reason.trim() }
      const after = await sendCommand('volunteering.withdrawConfirmation', told)
      forget()
      onDone(after)
    })
    if (failed?.code === 'CONFLICT') onConflict()
  }
  return (
    <Sheet
      title={`暂停${one.name}接单`}
      intro="马上不能再接单，也看不到已接的单的门牌和电话；没开始的单退回去另找人。本人会收到原因。"
      send="暂停接单"
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
    >
      <Field label="为什么暂停" needed problem={problem}>
        <WordsArea ready={REASONS} value={reason} onChange={setReason} most={200} data-testid="reason" />
      </Field>
    </Sheet>
  )
}
