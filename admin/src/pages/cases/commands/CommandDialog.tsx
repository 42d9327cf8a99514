import { type ComponentType, useState } from 'react'
import type { StaffCase } from '../../../../../domain/casework/views'
import type { ActionName, InputOf } from '../../../api/actions'
import { call } from '../../../api/call'
import { Sheet } from '../../../widgets/Sheet'
import { toastDone } from '../../../widgets/toast'
import { useDeed } from '../../../widgets/use-deed'
import { useKept } from '../../../widgets/use-kept'
import type { BodyProps } from './body'
import { COMMAND_WORDS } from './command-words'
import { DecideBody } from './DecideBody'
import { DeliverBody } from './DeliverBody'
import { type Drafts, emptyDraft, type StaffCommand } from './drafts'
import { ForwardBody } from './ForwardBody'
import { NotAcceptBody } from './NotAcceptBody'
import { NoteBody } from './NoteBody'
import { PickupBody } from './PickupBody'
import { readDraft } from './read-draft'
import { SupplementBody } from './SupplementBody'

// Each body is written for its own draft; the table is what joins them to their names.
const BODIES = {
  accept: NoteBody,
  requestSupplement: SupplementBody,
  notAccept: NotAcceptBody,
  requestPickup: PickupBody,
  forward: ForwardBody,
  decide: DecideBody,
  deliver: DeliverBody,
  close: NoteBody,
} as Record<StaffCommand, ComponentType<BodyProps<StaffCommand>>>

interface CommandDialogProps {
  command: StaffCommand
  found: StaffCase
  onDone: (after: StaffCase) => void
  /** somebody was first: the case is loaded again, what was typed is kept */
  onConflict: () => void
  onClose: () => void
}

/** Fills in and sends one command. What is typed lives in sessionStorage per case until it was sent. */
export function CommandDialog({ command, found, onDone, onConflict, onClose }: CommandDialogProps) {
  const words = COMMAND_WORDS[command]
  const [draft, setDraft, forget] = useKept<Drafts[StaffCommand]>(
    `pz.draft.${found.caseId}.${command}`,
    emptyDraft(command, found),
  )
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, error, run } = useDeed()
  const Body = BODIES[command]

  const send = async () => {
    const read = readDraft(command, draft as never)
    if ('problems' in read) return setProblems(read.problems)
    setProblems({})
    const action = `casework.${command}` as ActionName
    const input = { caseId: found.caseId, version: found.version, ...(read.input as object) }
    const failed = await run(async () => {
      const after = (await call(action, input as InputOf<ActionName>)) as StaffCase
      forget()
      toastDone(words.done(after))
      onDone(after)
    })
    if (!failed) return
    setProblems(failed.fields)
    if (failed.code === 'CONFLICT') onConflict()
  }
  return (
    <Sheet
      title={words.title}
      intro={words.intro}
      send={words.send}
      danger={words.weight === 'danger'}
      sending={sending}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
      width={command === 'requestSupplement' ? 640 : 560}
    >
      <Body found={found} draft={draft} onChange={setDraft} problems={problems} />
    </Sheet>
  )
}
