import { Button } from 'tdesign-react'
import { EmptyState } from '../../widgets/states'
import type { Filters } from './filters'

/** The list is empty: why, and what to do. */
export function NoCases({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const search = filters.search.trim()
  const isNarrowed = filters.kind || filters.status.length > 0 || filters.grid || filters.itemId || filters.overdueOnly
  if (search || isNarrowed) {
    return (
      <EmptyState title={search ? `没有找到“${search}”` : '没有符合条件的办件'}>
        {search && filters.state === 'all' && !isNarrowed && (
          <p>所有分组里都没有。可以用姓名、姓名拼音、办件号或事项再找。</p>
        )}
        {search && (filters.state !== 'all' || isNarrowed) && <p>只在选中的分组和条件里找了。</p>}
        <Button variant="outline" onClick={onClear} data-testid="clear-filters">
          清空条件
        </Button>
      </EmptyState>
    )
  }
  if (filters.state === 'waiting') return <EmptyState title="没有在等别人的办件">转出去、等补正的会在这里。</EmptyState>
  if (filters.state === 'ended')
    return <EmptyState title="还没有结束的办件">办结、撤回、不予受理的会在这里。</EmptyState>
  return <EmptyState title="现在没有要办的">新来的办件会自己出现在这里。</EmptyState>
}
