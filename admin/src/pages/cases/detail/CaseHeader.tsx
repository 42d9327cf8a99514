import { Button, Popup } from 'tdesign-react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { Pill } from '../../../widgets/Marks'
import { LEVEL_WORDS, STATUS_WORDS } from '../../../words/case-words'
import { dayText } from '../../../words/dates'

/** What it is, where it stands in one sentence, and when it is due. */
export function CaseHeader({ found }: { found: StaffCase }) {
  return (
    <header className="case-head">
      <div className="row">
        <h1 className="ellipsis" title={found.itemName}>
          {found.everyday}
        </h1>
        <Pill tone="brand">{STATUS_WORDS[found.status]}</Pill>
        <span className="faint">{LEVEL_WORDS[found.level]}</span>
        <span className="grow" />
        <span className="faint figure">{found.no}</span>
      </div>
      {found.itemName !== found.everyday && <div className="faint ellipsis">{found.itemName}</div>}
      <div className="row">
        <p className="case-sentence grow" data-testid="sentence">
          {found.sentence}
        </p>
        <Due found={found} />
      </div>
    </header>
  )
}

function Due({ found }: { found: StaffCase }) {
  if (!found.due && !found.deadline) return null
  const due = found.due
  return (
    <div className="case-due">
      {due && (
        <span className={due.overdue ? 'tone-error' : undefined}>
          <strong>{due.words}</strong>
          <span className="faint figure"> {dayText(due.at)}</span>
        </span>
      )}
      {found.deadline && (
        <Popup
          trigger="click"
          placement="bottom-right"
          overlayInnerStyle={{ padding: 16, maxWidth: 420 }}
          content={
            <div data-testid="derivation">
              <strong>承诺{found.deadline.promisedDays}个工作日，这样算：</strong>
              <ol className="derivation">
                {found.deadline.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </div>
          }
        >
          <Button variant="text" theme="primary" size="small" data-testid="how-due">
            怎么算的
          </Button>
        </Popup>
      )}
    </div>
  )
}
