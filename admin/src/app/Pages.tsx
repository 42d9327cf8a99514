import { type ComponentType, lazy, Suspense } from 'react'
import { isKeyOf } from '../../../domain/kernel/typed/rules'
import { useDeskStamp } from '../api/use-desk-stamp'
import { EmptyState, Skeleton } from '../widgets/states'
import { usePlace } from './hash'
import { PageGuard } from './PageGuard'
import { mayEnter, type RoomKey, roomsFor } from './rooms'
import { Shell } from './Shell'
import { useMe } from './session'

const Workbench = lazy(() => import('../pages/workbench/WorkbenchPage'))
const Cases = lazy(() => import('../pages/cases/CasesPage'))
const Orders = lazy(() => import('../pages/orders/OrdersPage'))
const Notices = lazy(() => import('../pages/notices/NoticesPage'))
const Account = lazy(() => import('../pages/account/AccountPage'))
const Screen = lazy(() => import('../pages/screen/ScreenPage'))

const ROOM_PAGES: Record<RoomKey, ComponentType> = {
  workbench: Workbench,
  cases: Cases,
  orders: Orders,
  notices: Notices,
}

export function Pages() {
  const me = useMe()
  const place = usePlace()
  const page = place.page || roomsFor(me)[0]?.key || 'account'
  if (!useDeskStamp()) return <Skeleton />
  if (page === 'screen') {
    return (
      <Suspense fallback={<Skeleton />}>
        <PageGuard key="screen">
          <Screen />
        </PageGuard>
      </Suspense>
    )
  }
  return (
    <Shell page={page}>
      <Suspense fallback={<Skeleton />}>
        <PageGuard key={page}>
          <CurrentPage page={page} />
        </PageGuard>
      </Suspense>
    </Shell>
  )
}

function CurrentPage({ page }: { page: string }) {
  const me = useMe()
  if (page === 'account') return <Account />
  if (!isKeyOf(ROOM_PAGES, page)) return <EmptyState title="没有这个页面">请从左边选一项。</EmptyState>
  const Page = ROOM_PAGES[page]
  if (!mayEnter(me, page)) return <EmptyState title="您的岗位不看这一页">请从左边选一项。</EmptyState>
  return <Page />
}
