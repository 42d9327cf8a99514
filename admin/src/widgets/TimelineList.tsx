import { momentText } from '../words/dates'
import './TimelineList.css'

export interface Moment {
  at: number
  title: string
  by: string
  note: string | null
}

/** What happened, newest first; of two at the same moment the one written later. */
export function TimelineList({ entries }: { entries: Moment[] }) {
  const newestFirst = [...entries].reverse().sort((a, b) => b.at - a.at)
  return (
    <ol className="timeline" data-testid="timeline">
      {newestFirst.map((entry) => (
        <li key={`${entry.at}${entry.title}`}>
          <div className="row">
            <strong>{entry.title}</strong>
            <span className="faint figure">{momentText(entry.at)}</span>
          </div>
          {entry.by && <div className="faint">{entry.by}</div>}
          {entry.note && <div className="note">{entry.note}</div>}
        </li>
      ))}
    </ol>
  )
}
