import { useState } from 'react'
import { Alert } from 'tdesign-react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { keysOf } from '../../../../../domain/kernel/objects/rules'
import { useAnswer } from '../../../api/use-answer'
import { onlyReads } from '../../../app/rights'
import { useMe } from '../../../app/session'
import { useConflict } from '../../../widgets/Conflict'
import { NotYet } from '../../../widgets/states'
import { Unsent } from '../../../widgets/UnsentDrafts'
import { useKeys } from '../../../widgets/use-keys'
import { CommandDialog } from '../commands/CommandDialog'
import { COMMAND_WORDS, commandsOf } from '../commands/command-words'
import { type Drafts, type StaffCommand, writtenIn } from '../commands/drafts'
import { ActionBar } from './ActionBar'
import { Applicant } from './Applicant'
import { CaseHeader } from './CaseHeader'
import { FormAnswers } from './FormAnswers'
import { History } from './History'
import { Materials } from './Materials'
import { Messages } from './Messages'
import { PickupState } from './PickupState'
import { Result } from './Result'
import '../../../widgets/detail.css'

/** `onChanged`: with the case after a deed of one's own; with null when somebody else was first. */
export function CaseDetail({ caseId, onChanged }: { caseId: string; onChanged: (after: StaffCase | null) => void }) {
  const me = useMe()
  const answer = useAnswer('casework.get', { caseId })
  const { data: found, error, reload, replace } = answer
  const [command, setCommand] = useState<StaffCommand | null>(null)
  const conflict = useConflict()
  const commands = found && !onlyReads(me) ? commandsOf(found.available) : []
  const start = (name: StaffCommand) => commands.includes(name) && setCommand(name)
  useKeys({ a: () => start('accept'), s: () => start('requestSupplement') })

  const done = (after: StaffCase) => {
    setCommand(null)
    conflict.say('')
    replace(after)
    onChanged(after)
  }
  const lost = (who: string) => {
    conflict.say(who)
    void reload()
    onChanged(null)
  }

  if (!found) return <NotYet answer={answer} lines={15} />
  return (
    <article className="case-detail" data-testid="case-detail" data-status={found.status}>
      <CaseHeader found={found} />
      <div className="case-body">
        {conflict.said}
        {error && <Alert theme="warning" message={`没能更新这一件：${error.message}`} />}
        {!command && <Unsent thingId={caseId} deeds={deedsThatAreOver(found, commands)} />}
        <PickupState found={found} />
        <Result found={found} />
        <div className="case-columns">
          <Applicant found={found} />
          <FormAnswers found={found} />
        </div>
        <Materials found={found} />
        <History found={found} />
        <Messages found={found} />
      </div>
      <ActionBar commands={commands} found={found} onStart={start} />
      {/* stays open although the case moved on under it: what was typed can be read, copied or given up */}
      {command && (
        <CommandDialog
          key={command}
          command={command}
          found={found}
          onDone={done}
          onConflict={lost}
          onClose={() => setCommand(null)}
        />
      )}
    </article>
  )
}

const deedsThatAreOver = (found: StaffCase, commands: StaffCommand[]) =>
  keysOf(COMMAND_WORDS)
    .filter((name) => !commands.includes(name))
    .map(<Name extends StaffCommand>(name: Name) => ({
      deed: name,
      name: COMMAND_WORDS[name].button,
      written: (draft: Drafts[Name]) => writtenIn(name, draft, found),
    }))
