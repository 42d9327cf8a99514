import { useAnswer } from '../../api/use-answer'
import { goTo, hashOf } from '../../app/hash'
import { worksAtDesk } from '../../app/rights'
import { useMe } from '../../app/session'
import { Block } from '../../widgets/Block'
import { UrgencyMark } from '../../widgets/Marks'
import { EmptyState, NotYet } from '../../widgets/states'
import { URGENCY_ORDER } from '../../words/case-words'

const SHOWN = 12

/** What my role must act on: how much by urgency, and the most urgent by name. */
export function CasesNow() {
  const me = useMe()
  const answer = useAnswer('casework.queue', { state: 'mine', limit: SHOWN })
  const { data } = answer
  const { data: figures } = useAnswer('casework.figures', {})
  return (
    <Block
      title={worksAtDesk(me) ? '要我办的' : '正在办的'}
      extra={<a href={hashOf('cases')}>全部办件</a>}
      testId="cases-now"
    >
      <NotYet answer={answer} />
      {data?.rows.length === 0 && <EmptyState title="现在没有要办的">新来的办件会自己出现在这里。</EmptyState>}
      {data && data.rows.length > 0 && (
        <>
          <ul className="urgency-counts">
            {figures &&
              URGENCY_ORDER.map((urgency) => ({ urgency, count: figures.mine[urgency] }))
                .filter(({ urgency, count }) => count > 0 || urgency === 'overdue' || urgency === 'today')
                .map(({ urgency, count }) => (
                  <li key={urgency} data-testid={`count-${urgency}`} data-count={count}>
                    <strong className="figure">{count}</strong>
                    <UrgencyMark urgency={urgency} />
                  </li>
                ))}
          </ul>
          <ul className="now-list">
            {data.rows.map((row) => (
              <li key={row.caseId}>
                <button type="button" className="plain row" onClick={() => goTo(row.room, row.caseId)}>
                  <UrgencyMark urgency={row.urgency} words={row.due?.words} />
                  <strong className="ellipsis">{row.everyday}</strong>
                  <span className="quiet grow ellipsis">
                    {row.applicantName} · {row.grid}
                  </span>
                  <span className="faint">{row.statusWord}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  )
}
