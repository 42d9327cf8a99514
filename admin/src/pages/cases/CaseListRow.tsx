import type { QueueRow } from '../../../../domain/casework/views'
import { CaseMark } from '../../widgets/Mark'
import { isEnded, STATUS_WORDS, URGENCIES } from '../../words/case-words'
import { shortMoment } from '../../words/dates'

interface CaseListRowProps {
  row: QueueRow
  open: boolean
  onOpen: () => void
}

export function CaseListRow({ row, open, onOpen }: CaseListRowProps) {
  return (
    <li
      className={`case-row edge-${isEnded(row.status) ? 'quiet' : URGENCIES[row.urgency].tone}`}
      aria-current={open ? 'true' : undefined}
    >
      <button type="button" className="plain" onClick={onOpen} data-testid="case-row" data-case={row.caseId}>
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
            {isEnded(row.status) ? row.itemName : `${STATUS_WORDS[row.status]} · ${row.holder}`}
          </span>
        </div>
      </button>
    </li>
  )
}
