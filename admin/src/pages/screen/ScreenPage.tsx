import { sightOf } from '../../app/rights'
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
  const sight = sightOf(me)
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
        {sight.cases && <CasesPanel />}
        {sight.orders && <OrdersPanel />}
      </main>
      {sight.board && <BoardPanel />}
    </div>
  )
}
