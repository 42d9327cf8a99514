import type { QueueRow } from '../../../../domain/casework/views'
import { CaseMark } from '../../widgets/Marks'
import { URGENCIES } from '../../words/case-words'
import { shortMoment } from '../../words/dates'

interface CaseLineProps {
  row: QueueRow
  /** in which list it was found, when one looks in all of them */
  found?: string
}

export function CaseLine({ row, found }: CaseLineProps) {
  return (
    <>
      <div className="row">
        <strong className="grow ellipsis">{row.everyday}</strong>
        <CaseMark row={row} />
      </div>
      <div className="row quiet">
        <span className="grow ellipsis">
          {row.applicantName} · {row.grid}
        </span>
        <span className="faint figure">{shortMoment(row.updatedAt)}</span>
      </div>
      <div className="row faint">
        <span className="grow ellipsis">
          {row.state === 'ended' ? row.itemName : `${row.statusWord} · ${row.holder}`}
        </span>
        {found && (
          <span className="found-in" data-testid="found-in">
            在“{found}”
          </span>
        )}
      </div>
    </>
  )
}

export const edgeOf = (row: QueueRow): string => `edge-${row.state === 'ended' ? 'quiet' : URGENCIES[row.urgency].tone}`
