import { type ComponentType, useState } from 'react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { sendCommand } from '../../../api/send-command'
import { DeedSheet } from '../../../widgets/DeedSheet'
import { toastDone } from '../../../widgets/toast'
import { useDraft } from '../../../widgets/use-draft'
import { STATUS_WORDS } from '../../../words/case-words'
import type { BodyProps } from './body-props'
import { COMMAND_WORDS } from './command-words'
import { DecideBody } from './DecideBody'
import { DeliverBody } from './DeliverBody'
import { type Drafts, emptyDraft, type StaffCommand, writtenIn } from './drafts'
import { ForwardBody } from './ForwardBody'
import { HandOverBody } from './HandOverBody'
import { NotAcceptBody } from './NotAcceptBody'
import { NoteBody } from './NoteBody'
import { PickupBody } from './PickupBody'
import { type CaseInput, readDraft } from './read-draft'
import { SupplementBody } from './SupplementBody'

interface CommandProps {
  found: StaffCase
  onDone: (after: StaffCase) => void
  /** somebody was first, who did what when in words: the case is loaded again, what was typed is kept */
  onConflict: (who: string) => void
  onClose: () => void
}

/** What one command of the console is made of: the form that is filled in, and how it is sent. */
interface Command<Name extends StaffCommand> {
  Body: ComponentType<BodyProps<Name>>
  send: (input: { caseId: string; version: number } & CaseInput<Name>) => Promise<StaffCase>
}

const COMMANDS: { [Name in StaffCommand]: Command<Name> } = {
  accept: { Body: NoteBody, send: (input) => sendCommand('casework.accept', input) },
  requestSupplement: { Body: SupplementBody, send: (input) => sendCommand('casework.requestSupplement', input) },
  notAccept: { Body: NotAcceptBody, send: (input) => sendCommand('casework.notAccept', input) },
  requestPickup: { Body: PickupBody, send: (input) => sendCommand('casework.requestPickup', input) },
  handOver: { Body: HandOverBody, send: (input) => sendCommand('casework.handOver', input) },
  forward: { Body: ForwardBody, send: (input) => sendCommand('casework.forward', input) },
  decide: { Body: DecideBody, send: (input) => sendCommand('casework.decide', input) },
  deliver: { Body: DeliverBody, send: (input) => sendCommand('casework.deliver', input) },
  close: { Body: NoteBody, send: (input) => sendCommand('casework.close', input) },
}

/** Fills in and sends one command. What is typed lives in sessionStorage per case until it was sent. */
export function CommandDialog<Name extends StaffCommand>({ command, ...props }: CommandProps & { command: Name }) {
  return <CommandForm command={command} {...COMMANDS[command]} {...props} />
}

function CommandForm<Name extends StaffCommand>({
  command,
  Body,
  send,
  found,
  onDone,
  onConflict,
  onClose,
}: CommandProps & Command<Name> & { command: Name }) {
  const words = COMMAND_WORDS[command]
  const [draft, setDraft, forget] = useDraft<Drafts[Name]>(found.caseId, command, emptyDraft(command, found))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const isPossible = found.available.includes(command)

  const deed = () => {
    const read = readDraft(command, draft)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return null
    return async (version: number) => {
      const after = await send({ caseId: found.caseId, version, ...read.input })
      forget()
      toastDone(words.done(after))
      onDone(after)
    }
  }
  return (
    <DeedSheet
      version={found.version}
      title={words.title}
      intro={words.intro}
      send={words.send}
      danger={words.weight === 'danger'}
      deed={deed}
      onFailed={({ fields }) => setProblems(fields)}
      onConflict={onConflict}
      onClose={onClose}
      written={writtenIn(command, draft, found)}
      onForget={() => {
        setDraft(emptyDraft(command, found))
        forget()
      }}
      gone={isPossible ? null : `这件现在是“${STATUS_WORDS[found.status]}”，不能再“${words.button}”。`}
      width={command === 'requestSupplement' ? 640 : 560}
    >
      <Body found={found} draft={draft} onChange={setDraft} problems={problems} />
    </DeedSheet>
  )
}
