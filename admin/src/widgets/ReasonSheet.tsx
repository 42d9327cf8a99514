import { type ComponentProps, useState } from 'react'
import { Button } from 'tdesign-react'
import { DeedSheet } from './DeedSheet'
import { WordsField } from './TextFields'
import { Unsent } from './UnsentDrafts'
import { useDraft } from './use-draft'

/** What ends with a reason: on which thing, and under which name what is typed is kept. */
interface Ending {
  thingId: string
  deed: string
}

type Around = Pick<
  ComponentProps<typeof DeedSheet>,
  'version' | 'title' | 'intro' | 'send' | 'gone' | 'onConflict' | 'onClose'
>

interface ReasonSheetProps extends Ending, Around {
  label: string
  /** what is said when nothing was written */
  missing: string
  ready: readonly string[]
  act: (told: { version: number; reason: string }) => Promise<void>
}

/** Ends something, with a reason. What is typed is kept until it was sent. */
export function ReasonSheet({ thingId, deed, label, missing, ready, act, ...around }: ReasonSheetProps) {
  const [written, setReason, forget] = useDraft(thingId, deed, '')
  const [problem, setProblem] = useState<string | null>(null)
  const reason = written.trim()
  const end = async (version: number) => {
    await act({ version, reason })
    forget()
  }
  return (
    <DeedSheet
      {...around}
      danger
      deed={() => {
        setProblem(reason ? null : missing)
        return reason ? end : null
      }}
      written={reason}
      onForget={() => {
        setReason('')
        forget()
      }}
    >
      <WordsField
        label={label}
        needed
        problem={problem}
        ready={ready}
        value={written}
        onChange={setReason}
        most={100}
        data-testid="reason"
      />
    </DeedSheet>
  )
}

/** The button that opens it. */
export const EndButton = ({ words, onClick, testId }: { words: string; onClick: () => void; testId: string }) => (
  <Button size="large" theme="danger" variant="outline" onClick={onClick} data-testid={testId}>
    {words}
  </Button>
)

/** The reason that somebody wrote for it, when it is not possible any more. */
export const UnsentReason = ({ thingId, deed, name }: Ending & { name: string }) => (
  <Unsent thingId={thingId} deeds={[{ deed, name, written: (reason: string) => reason.trim() }]} />
)
