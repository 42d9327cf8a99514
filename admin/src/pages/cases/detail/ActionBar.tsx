import { Button } from 'tdesign-react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { COMMAND_WORDS } from '../commands/command-words'
import type { StaffCommand } from '../commands/drafts'

interface ActionBarProps {
  commands: StaffCommand[]
  found: StaffCase
  onStart: (command: StaffCommand) => void
}

/** Exactly the deeds that are possible now; when there are none, who has it. */
export function ActionBar({ commands, found, onStart }: ActionBarProps) {
  return (
    <footer className="action-bar" data-testid="action-bar">
      <span className="quiet grow ellipsis">
        {commands.length === 0 ? '现在没有要您办的。' : ''}
        {found.contact.name && `经办：${found.contact.name}${found.contact.role ? `（${found.contact.role}）` : ''}`}
      </span>
      {commands.map((name) => {
        const { button, weight } = COMMAND_WORDS[name]
        return (
          <Button
            key={name}
            size="large"
            theme={weight === 'main' ? 'primary' : weight === 'danger' ? 'danger' : 'default'}
            variant={weight === 'main' ? 'base' : 'outline'}
            onClick={() => onStart(name)}
            data-testid={`do-${name}`}
          >
            {button}
          </Button>
        )
      })}
    </footer>
  )
}
