import { type RefObject, useEffect, useRef } from 'react'
import { Button } from 'tdesign-react'
import { EmptyState, ErrorState, Skeleton } from '../../widgets/states'
import { CaseListRow } from './CaseListRow'
import type { Filters } from './filters'
import type { Queue } from './use-queue'

interface CaseListProps {
  queue: Queue
  filters: Filters
  openId: string | null
  onOpen: (caseId: string) => void
  onClear: () => void
}

export function CaseList({ queue, filters, openId, onOpen, onClear }: CaseListProps) {
  const list = useRef<HTMLUListElement>(null)
  const end = useWhenSeen(() => void queue.loadMore())
  useEffect(() => {
    if (openId) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [openId])

  if (queue.loading) return <Skeleton lines={18} />
  if (queue.error && queue.rows.length === 0)
    return <ErrorState error={queue.error} retry={() => void queue.reload()} />
  if (queue.rows.length === 0) return <NothingHere filters={filters} onClear={onClear} />
  return (
    <ul className="case-list" ref={list} data-testid="case-list">
      {queue.rows.map((row) => (
        <CaseListRow key={row.caseId} row={row} open={row.caseId === openId} onOpen={() => onOpen(row.caseId)} />
      ))}
      <li className="case-list-end" ref={end}>
        {queue.error ? (
          <Button size="small" variant="outline" onClick={() => void queue.loadMore()}>
            没接上，再载入
          </Button>
        ) : queue.more ? (
          '正在载入更多…'
        ) : (
          `共${queue.rows.length}件，到底了`
        )}
      </li>
    </ul>
  )
}

function NothingHere({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const filtered = filters.search || filters.status.length || filters.grid || filters.itemId || filters.overdueOnly
  if (filtered) {
    return (
      <EmptyState title="没有符合条件的办件">
        <Button variant="outline" onClick={onClear}>
          清空条件
        </Button>
      </EmptyState>
    )
  }
  if (filters.state === 'mine') return <EmptyState title="现在没有要办的">新来的办件会自己出现在这里。</EmptyState>
  if (filters.state === 'waiting') return <EmptyState title="没有在等别人的办件">转出去、等补正的会在这里。</EmptyState>
  return <EmptyState title="还没有结束的办件">办结、撤回、不予受理的会在这里。</EmptyState>
}

/** Calls when the element comes near the window: the next page is there before one reaches the end. */
function useWhenSeen(seen: () => void): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null)
  const current = useRef(seen)
  current.current = seen
  useEffect(() => {
    const target = element.current
    if (!target) return
    const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && current.current(), {
      rootMargin: '300px',
    })
    observer.observe(target)
    return () => observer.disconnect()
  })
  return element
}
