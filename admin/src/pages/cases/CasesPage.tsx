import { useCallback, useRef, useState } from 'react'
import { replacePlace, usePlace } from '../../app/hash'
import { useMe } from '../../app/session'
import { EmptyState } from '../../widgets/states'
import { useKept } from '../../widgets/use-kept'
import { useKeys } from '../../widgets/use-keys'
import { CaseList } from './CaseList'
import { CaseTable } from './CaseTable'
import { CaseDetail } from './detail/CaseDetail'
import { FilterBar } from './FilterBar'
import { type Filters, NO_FILTERS } from './filters'
import { neighbour } from './queue-rows'
import { useQueue } from './use-queue'
import './cases.css'

/** Mail-client layout: the queue at the left in due order, the opened case at the right. */
export default function CasesPage() {
  const me = useMe()
  const { rest } = usePlace()
  const openId = rest[0] ?? null
  const [filters, setFilters] = useKept<Filters>(`pz.queue.${me.id}`, NO_FILTERS)
  const [asTable, setAsTable] = useState(false)
  const queue = useQueue(filters)
  const search = useRef<HTMLInputElement>(null)

  const open = useCallback((caseId: string) => {
    setAsTable(false)
    replacePlace('cases', caseId)
  }, [])
  const step = (by: 1 | -1) => {
    const next = neighbour(queue.rows, openId, by)
    if (next) open(next)
  }
  useKeys({ j: () => step(1), k: () => step(-1), '/': () => search.current?.focus() })

  return (
    <div className={asTable ? 'cases as-table' : 'cases'}>
      <div className="cases-side">
        <FilterBar
          filters={filters}
          onChange={setFilters}
          searchInput={search}
          asTable={asTable}
          onAsTable={setAsTable}
        />
        {asTable ? (
          <CaseTable queue={queue} onOpen={open} />
        ) : (
          <CaseList
            queue={queue}
            filters={filters}
            openId={openId}
            onOpen={open}
            onClear={() => setFilters({ ...NO_FILTERS, state: filters.state })}
          />
        )}
      </div>
      {!asTable && (
        <div className="cases-main">
          {openId ? (
            <CaseDetail key={openId} caseId={openId} onChanged={() => void queue.reload()} />
          ) : (
            <EmptyState title="从左边选一件">
              <kbd>j</kbd> 下一件，<kbd>k</kbd> 上一件，<kbd>/</kbd> 搜索
            </EmptyState>
          )}
        </div>
      )}
    </div>
  )
}
