import { ANSWERERS } from '../../../../domain/messaging/rules'
import { holdsOneOf, sightOf } from '../../app/rights'
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
  const sight = sightOf(me)
  const now = Date.now()
  useTitle('今天')
  const beside = sight.orders || sight.board
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
        {sight.cases && <CasesNow />}
        {beside && (
          <div className="stack">
            {holdsOneOf(me, ANSWERERS) && <CallbacksNow />}
            {sight.orders && <OrdersNow />}
            {sight.board && <BoardNow />}
          </div>
        )}
      </div>
    </div>
  )
}
