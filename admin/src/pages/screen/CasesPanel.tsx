import { useAnswer } from '../../api/use-answer'
import { useLookedAt } from '../../api/use-desk-stamp'
import { timeText } from '../../words/dates'

/**
 * The hero is how many are overdue: it should say 0.
 * Who applied for what stays out of the hall: an item may tell of hardship or illness.
 */
export function CasesPanel() {
  const { data: figures, error } = useAnswer('casework.figures', {})
  const lookedAt = useLookedAt()
  if (!figures) return <section className="screen-cases">{error ? error.message : '正在载入…'}</section>
  return (
    <section className="screen-cases">
      <div className={figures.overdue === 0 ? 'hero' : 'hero late'} data-testid="screen-overdue">
        <strong className="figure">{figures.overdue}</strong>
        <span>{figures.overdue === 0 ? '件超期，件件按时' : '件超期，正在加紧办'}</span>
      </div>
      <ul className="screen-figures">
        <li>
          <strong className="figure">{figures.arrivedToday}</strong>今天新收
        </li>
        <li>
          <strong className="figure">{figures.running}</strong>正在办
        </li>
        <li>
          <strong className="figure">{figures.dueToday}</strong>今天到期
        </li>
      </ul>
      {figures.latest.length > 0 && <h2>最近在办</h2>}
      <ul className="screen-lines">
        {figures.latest.map((row) => (
          <li key={Object.values(row).join()}>
            <span>{row.grid}</span>
            <strong>{row.department}事项</strong>
            <span className="where">{row.statusWord}</span>
          </li>
        ))}
      </ul>
      <p className="screen-note">
        {error ? '没有连上服务，' : ''}
        {timeText(error ? figures.at : Math.max(figures.at, lookedAt))}的数字
      </p>
    </section>
  )
}
