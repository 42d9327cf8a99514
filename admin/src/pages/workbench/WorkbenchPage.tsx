import { ANSWERERS } from '../../../../domain/messaging/rules'
import { PUBLISHERS } from '../../../../domain/publishing/rules'
import { DISPATCHERS } from '../../../../domain/volunteering/rules'
import { CASE_ROLES, holdsOneOf } from '../../app/rights'
import { useMe } from '../../app/session'
import { useTitle } from '../../widgets/use-title'
import { dayText } from '../../words/dates'
import { BoardNow } from './BoardNow'
import { CallbacksNow } from './CallbacksNow'
import { CasesNow } from './CasesNow'
import { greeting } from './greeting'
import { OrdersNow } from './OrdersNow'
import './workbench.css'

/** What must be done now, by what this person may do; nothing else. */
export default function WorkbenchPage() {
  const me = useMe()
  const now = Date.now()
  useTitle('今天')
  const beside = holdsOneOf(me, DISPATCHERS) || holdsOneOf(me, PUBLISHERS)
  return (
    <div className="scroll-page" data-testid="workbench">
      <header className="page-head">
        <h1>
          {me.name}，{greeting(now)}
        </h1>
        <span className="quiet">{dayText(now)}</span>
        <span className="quiet">
          {me.roles[0]?.areaName} · {me.title}
        </span>
      </header>
      <div className="workbench">
        {holdsOneOf(me, CASE_ROLES) && <CasesNow />}
        {beside && (
          <div className="stack">
            {holdsOneOf(me, ANSWERERS) && <CallbacksNow />}
            {holdsOneOf(me, DISPATCHERS) && <OrdersNow />}
            {holdsOneOf(me, PUBLISHERS) && <BoardNow />}
          </div>
        )}
      </div>
    </div>
  )
}
