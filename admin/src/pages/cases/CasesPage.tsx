import { useEffect, useMemo, useRef } from 'react'
import type { QueueRow, StaffCase } from '../../../../domain/casework/views'
import { useAnswer } from '../../api/use-answer'
import { useKinds } from '../../api/use-kinds'
import { useList } from '../../api/use-list'
import { goTo } from '../../app/hash'
import { worksAtDesk } from '../../app/rights'
import { useMe } from '../../app/session'
import { ListDetail } from '../../widgets/list-detail/ListDetail'
import { useDesk } from '../../widgets/list-detail/use-desk'
import { useListPlace } from '../../widgets/list-detail/use-list-place'
import { EmptyState } from '../../widgets/states'
import { useTitle } from '../../widgets/use-title'
import { STATUS_WORDS } from '../../words/case-words'
import { CaseLine, edgeOf } from './CaseLine'
import { caseKind } from './case-kind'
import { CASE_COLUMNS } from './columns'
import { CaseDetail } from './detail/CaseDetail'
import { FilterBar } from './FilterBar'
import {
  countInput,
  describe,
  type Filters,
  filtersIn,
  isCountedList,
  NO_FILTERS,
  queryOf,
  queueInput,
  stateWord,
  stateWords,
  statusesFor,
  totalIn,
  usualOrder,
  withSearch,
} from './filters'
import { NoCases } from './NoCases'
import { OTHER_KINDS, type OtherCaseProps } from './other-kinds'
import './cases.css'

const idOf = (row: QueueRow) => row.caseId

const SECTION = 'cases'

const BY_DUE = { asc: '先到期的在前', desc: '后到期的在前' }
const SORT_WORDS = {
  mine: BY_DUE,
  waiting: BY_DUE,
  ended: { asc: '先结束的在前', desc: '刚结束的在前' },
  all: { asc: '时间早的在前', desc: '时间晚的在前' },
}

/** The queue at the left in due order, the opened case at the right; or the queue as a table. All of it in the address. */
export default function CasesPage() {
  const me = useMe()
  const kinds = useKinds()
  const place = useListPlace({ read: (query) => filtersIn(query, kinds), write: queryOf, searched: withSearch })
  const { filters, openId, asTable, narrow, search: searchFor } = place
  const search = useRef<HTMLInputElement>(null)
  const list = useList(caseKind, queueInput(filters))
  // a case of another kind stands in the same list and is opened in its own section
  const openRow = list.rows.find(({ caseId }) => caseId === openId)
  const elsewhere = openRow && openRow.room !== SECTION ? openRow : undefined
  useEffect(() => {
    if (elsewhere) goTo(elsewhere.room, elsewhere.caseId)
  }, [elsewhere])
  // by its id where it does not stand in this list: ended, or opened by an address
  const Other = openId ? OTHER_KINDS[openRow?.kind ?? openId.split('_', 1).join()] : undefined
  // the same answer that the detail shows: one request for both
  const { data: opened } = useAnswer(
    'casework.get',
    openId && !asTable && !elsewhere && !Other ? { caseId: openId } : null,
  )
  const desk = useDesk(list, idOf, opened?.row ?? null)
  // a list that is whole counts itself; the counters know only lists that nothing narrows
  const isCounted = list.more && isCountedList(filters)
  const { data: figures, reload: countAgain } = useAnswer('casework.figures', isCounted ? {} : null)
  const { data: counted, reload: countListAgain } = useAnswer(
    'casework.count',
    list.more && !isCounted ? countInput(filters) : null,
  )
  const words = useMemo(() => stateWords(worksAtDesk(me)), [me])
  useTitle(headOf(opened ?? (Other && openRow)), filters.state === 'all' ? '查找办件' : words[filters.state], '办件')

  const changed = (after: StaffCase | null) =>
    moved(
      after && {
        row: after.row,
        words: `${after.everyday}（${after.applicant.name}）：${STATUS_WORDS[after.status]}。`,
      },
    )
  const moved: OtherCaseProps['onChanged'] = (after) => {
    if (after) desk.goOn(after.row, after.words)
    else void list.reload()
    if (isCounted) void countAgain()
    else if (list.more) void countListAgain()
  }
  return (
    <ListDetail
      desk={desk}
      unit="件"
      total={isCounted ? figures && { count: totalIn(figures, filters), more: false } : counted}
      search={search}
      head={
        <FilterBar
          filters={filters}
          onChange={narrow}
          onSearch={searchFor}
          onSearchEntered={desk.openFirst}
          searchInput={search}
        />
      }
      sorting={{
        order: filters.order || usualOrder(filters.state),
        words: SORT_WORDS[filters.state],
        usual: usualOrder(filters.state),
        onChange: (order) => narrow({ ...filters, order }),
      }}
      line={(row) => <CaseLine row={row} found={filters.state === 'all' ? words[row.list] : undefined} />}
      edge={edgeOf}
      listTestId="case-list"
      rowTestId="case-row"
      rowKey="case"
      empty={<NoCases filters={filters} onClear={() => narrow({ ...NO_FILTERS, state: unsearched(filters.state) })} />}
      unopened={
        <EmptyState title="从左边选一件">
          <kbd>j</kbd> 下一件，<kbd>k</kbd> 上一件，<kbd>/</kbd> 搜索
        </EmptyState>
      }
      table={
        asTable && {
          title: `办件 · ${describe(filters, {
            state: stateWord(filters.state, worksAtDesk(me)),
            kind: kinds?.find(({ name }) => name === filters.kind)?.word,
            status: statusesFor(filters, kinds),
          })}`,
          columns: CASE_COLUMNS,
          testId: 'case-table',
        }
      }
    >
      {openId && Other && !elsewhere && <Other key={openId} caseId={openId} onChanged={moved} />}
      {openId && !elsewhere && !Other && <CaseDetail key={openId} caseId={openId} onChanged={changed} />}
    </ListDetail>
  )
}

const headOf = (found?: Pick<QueueRow, 'everyday' | 'no'> | null) => found && `${found.everyday} ${found.no}`

const unsearched = (state: Filters['state']) => (state === 'all' ? 'mine' : state)
