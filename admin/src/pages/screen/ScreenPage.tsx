import { PUBLISHERS } from '../../../../domain/publishing/rules'
import { DISPATCHERS } from '../../../../domain/volunteering/rules'
import { CASE_ROLES, holdsOneOf } from '../../app/rights'
import { useMe } from '../../app/session'
import { useTitle } from '../../widgets/use-title'
import { BoardPanel } from './BoardPanel'
import { CasesPanel } from './CasesPanel'
import { Clock } from './Clock'
import { OrdersPanel } from './OrdersPanel'
import './screen.css'

/** The screen in the hall: 1920x1080, dark, readable from six metres. Only what is true and already public in kind. */
export default function ScreenPage() {
  const me = useMe()
  useTitle('大屏')
  return (
    <div className="screen" data-testid="screen">
      <header>
        <div>
          <strong>{me.roles[0]?.areaName ?? '社区'}</strong>
          <span>便民服务</span>
        </div>
        <Clock />
      </header>
      <main>
        {holdsOneOf(me, CASE_ROLES) && <CasesPanel />}
        {holdsOneOf(me, DISPATCHERS) && <OrdersPanel />}
      </main>
      {holdsOneOf(me, PUBLISHERS) && <BoardPanel />}
    </div>
  )
}
