import { useState } from 'react'
import type { AccountDeed, AccountRow } from '../../../../domain/staff/views'
import { sendCommand } from '../../api/send-command'
import { Field } from '../../widgets/Field'
import { Sheet } from '../../widgets/Sheet'
import { useDeed } from '../../widgets/use-deed'
import { WordsArea } from '../../widgets/WordsArea'
import { DEEDS } from './account-words'

export interface Chosen {
  row: AccountRow
  deed: AccountDeed
}

interface AccountSheetProps {
  chosen: Chosen
  onDone: () => void
  onClose: () => void
}

/** What is done to an account has a reason, which stays in its log. */
export function AccountSheet({ chosen: { row, deed }, onDone, onClose }: AccountSheetProps) {
  const words = DEEDS[deed]
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const send = async () => {
    if (!reason.trim()) return setProblem('请写明原因，会记在这个账号里。')
    setProblem(null)
    await run(async () => {
      await sendCommand(`accounts.${deed}`, { account: row.account, reason: reason.trim() })
      onDone()
    })
  }
  return (
    <Sheet
      title={`${words.title}：${row.name}`}
      intro={words.intro}
      send={words.button}
      danger={deed === 'disable'}
      sending={sending}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
      written={reason.trim()}
    >
      <Field label="原因" needed problem={problem}>
        <WordsArea ready={words.reasons} value={reason} onChange={setReason} most={200} data-testid="reason" />
      </Field>
    </Sheet>
  )
}
