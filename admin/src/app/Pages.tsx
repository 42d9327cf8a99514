import { lazy, Suspense } from 'react'
import { useDeskStamp } from '../api/use-desk-stamp'
import { EmptyState, Skeleton } from '../widgets/states'
import { usePlace } from './hash'
import { PageGuard } from './PageGuard'
import { Shell } from './Shell'
import { SECTIONS, sectionsFor } from './sections'
import { useMe } from './session'

const Account = lazy(() => import('../pages/account/AccountPage'))
const Screen = lazy(() => import('../pages/screen/ScreenPage'))

export function Pages() {
  const me = useMe()
  const place = usePlace()
  const page = place.page || sectionsFor(me)[0]?.key || 'account'
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
  const section = SECTIONS.find(({ key }) => key === page)
  if (!section) return <EmptyState title="没有这个页面">请从左边选一项。</EmptyState>
  if (!sectionsFor(me).includes(section)) return <EmptyState title="您的岗位不看这一页">请从左边选一项。</EmptyState>
  return <section.Page />
}
