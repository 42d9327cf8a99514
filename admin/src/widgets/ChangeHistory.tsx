import './detail.css'
import { momentText } from '../words/dates'
import { FoldedBlock } from './Block'

interface ChangeHistoryProps {
  history: readonly { at: number; by: string; action: string; note: string | null }[]
  testId: string
}

/** Who changed what, folded away. */
export const ChangeHistory = ({ history, testId }: ChangeHistoryProps) => (
  <FoldedBlock title="谁改过什么" extra={`${history.length}次`} testId={testId}>
    {history.length === 0 && <p className="quiet">还没有人改过。</p>}
    <ul className="change-history">
      {history.map(({ at, by, action, note }) => (
        <li key={`${at}${action}${note}`}>
          <span className="figure">{momentText(at)}</span> {by} {action}
          {note && <div className="quiet">{note}</div>}
        </li>
      ))}
    </ul>
  </FoldedBlock>
)
