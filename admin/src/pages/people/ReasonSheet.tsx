import { type ReactNode, useState } from 'react'
import { Field } from '../../widgets/Field'
import { Sheet } from '../../widgets/Sheet'
import { useDeed } from '../../widgets/use-deed'
import { WordsArea } from '../../widgets/WordsArea'

const SHORTEST = 4

type SheetWords = Pick<Parameters<typeof Sheet>[0], 'title' | 'intro' | 'send' | 'danger' | 'written' | 'onClose'>

interface ReasonSheetProps extends SheetWords {
  /** words that are often needed */
  ready: readonly string[]
  /** as it was said when they were looked for */
  before: string
  give: (reason: string) => Promise<void>
  /** what else is asked, with what the door said of each field */
  children?: (problems: Record<string, string>) => ReactNode
}

/** A deed to a record, with its reason last. What is typed here names somebody, so it is kept nowhere. */
export function ReasonSheet({ ready, before, give, children, ...words }: ReasonSheetProps) {
  const [reason, setReason] = useState(before)
  const [unsaid, setUnsaid] = useState<string | null>(null)
  const deed = useDeed()
  const problems = deed.error?.fields ?? {}
  const trimmed = reason.trim()
  const send = () => {
    const missing = [...trimmed].length < SHORTEST ? `请写明原因，至少${SHORTEST}个字，本人看得到。` : null
    setUnsaid(missing)
    if (!missing) void deed.run(() => give(trimmed))
  }
  return (
    <Sheet {...words} sending={deed.sending} error={deed.error} onSend={send}>
      {children?.(problems)}
      <Field label="为什么" needed problem={unsaid ?? problems.reason}>
        <WordsArea data-testid="reason" ready={ready} rows={2} most={200} value={reason} onChange={setReason} />
      </Field>
    </Sheet>
  )
}
