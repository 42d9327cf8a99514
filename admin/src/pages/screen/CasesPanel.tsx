import { useQuery } from '@tanstack/react-query'
import { keys } from '../../api/keys'
import { STATUS_WORDS } from '../../words/case-words'
import { timeText } from '../../words/dates'
import { runningCases } from './running-cases'
import { figuresOf } from './screen.view'

const LATEST = 5
const EVERY = 60_000

/**
 * The hero is how many are overdue: it should say 0.
 * Who applied for what stays out of the hall: an item may tell of hardship or illness.
 */
export function CasesPanel() {
  const {
    data: rows,
    dataUpdatedAt: at,
    error,
  } = useQuery({
    queryKey: keys.running(),
    queryFn: runningCases,
    refetchInterval: EVERY,
  })
  if (!rows) return <section className="screen-cases">{error ? error.message : '正在载入…'}</section>
  const figures = figuresOf(rows, Date.now())
  const latest = [...rows].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, LATEST)
  return (
    <section className="screen-cases">
      <div className={figures.overdue === 0 ? 'hero' : 'hero late'} data-testid="screen-overdue">
        <strong className="figure">{figures.overdue}</strong>
        <span>{figures.overdue === 0 ? '件超期，件件按时' : '件超期，正在加紧办'}</span>
      </div>
      <ul className="screen-figures">
        <li>
          <strong className="figure">{figures.submittedToday}</strong>今天新收
        </li>
        <li>
          <strong className="figure">{figures.running}</strong>正在办
        </li>
        <li>
          <strong className="figure">{figures.dueToday}</strong>今天到期
        </li>
      </ul>
      <h2>最近在办</h2>
      <ul className="screen-lines">
        {latest.map((row) => (
          <li key={row.caseId}>
            <span>{row.grid}</span>
            <strong>{row.department}事项</strong>
            <span className="where">{STATUS_WORDS[row.status]}</span>
          </li>
        ))}
      </ul>
      <p className="screen-note">
        {error ? '没有连上服务，' : ''}
        {timeText(at)}的数字
      </p>
    </section>
  )
}
