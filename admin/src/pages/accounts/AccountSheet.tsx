import { useState } from 'react'
import type { AccountDeed, AccountRow } from '../../../../domain/staff/views'
import { sendCommand } from '../../api/send-command'
import { Sheet } from '../../widgets/Sheet'
import { WordsField } from '../../widgets/TextFields'
import { useDeed } from '../../widgets/use-deed'

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
  const [written, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const reason = written.trim()
  const act = async () => {
    await sendCommand(`accounts.${deed}`, { account: row.account, reason })
    onDone()
  }
  const send = () => {
    setProblem(reason ? null : '请写明原因，会记在这个账号里。')
    if (reason) void run(act)
  }
  return (
    <Sheet
      title={`${words.title}：${row.name}`}
      intro={words.intro}
      send={words.button}
      danger={deed === 'disable'}
      sending={sending}
      error={error}
      onSend={send}
      onClose={onClose}
      written={reason}
    >
      <WordsField
        label="原因"
        needed
        problem={problem}
        ready={words.reasons}
        value={written}
        onChange={setReason}
        most={200}
        data-testid="reason"
      />
    </Sheet>
  )
}
