import { type RefObject, useEffect, useState } from 'react'
import { FilterIcon } from 'tdesign-icons-react'
import { Button, Popup } from 'tdesign-react'
import { sendCommand } from '../../api/send-command'
import { useKinds } from '../../api/use-kinds'
import { worksAtDesk } from '../../app/rights'
import { useMe } from '../../app/session'
import { TableTools } from '../../widgets/list-detail/TableTools'
import { SearchBox } from '../../widgets/SearchBox'
import { Tabs } from '../../widgets/Tabs'
import { CASE_COLUMNS } from './columns'
import { FilterPanel } from './FilterPanel'
import { countSet, type Filters, type QueueState, queueInput, stateWord, stateWords, withState } from './filters'

interface FilterBarProps {
  filters: Filters
  onChange: (filters: Filters) => void
  onSearch: (text: string) => void
  onSearchEntered: () => void
  searchInput: RefObject<HTMLInputElement | null>
}

interface Tab {
  value: QueueState
  word: string
}
const EVERYWHERE: Tab = { value: 'all', word: '全部' }

export function FilterBar({ filters, onChange, searchInput, ...searching }: FilterBarProps) {
  const me = useMe()
  const kinds = useKinds()
  const set = countSet(filters)
  const isSearch = filters.search.trim() !== ''
  const [choosing, setChoosing] = useState(false)
  useEscape(choosing, () => setChoosing(false))
  return (
    <>
      <Tabs
        label="办件分组"
        value={filters.state}
        onChange={(state) => onChange(withState(filters, state, kinds))}
        options={[...(isSearch ? [EVERYWHERE] : []), ...tabsOf(stateWords(worksAtDesk(me)))]}
        testId="queue"
      />
      <div className="row">
        <SearchBox
          value={filters.search}
          onChange={searching.onSearch}
          onEnter={searching.onSearchEntered}
          input={searchInput}
          placeholder="姓名、办件号、事项、拼音"
        />
        <Popup
          trigger="click"
          placement="bottom-left"
          visible={choosing}
          onVisibleChange={setChoosing}
          destroyOnClose
          overlayInnerStyle={{ width: 340, padding: 16 }}
          content={<FilterPanel filters={filters} onChange={onChange} />}
        >
          <Button variant="outline" theme={set ? 'primary' : 'default'} icon={<FilterIcon />} data-testid="filter">
            {set ? `筛选 ${set}` : '筛选'}
          </Button>
        </Popup>
        <TableTools
          name={`办件-${stateWord(filters.state, worksAtDesk(me))}`}
          unit="件"
          columns={CASE_COLUMNS}
          ask={async () => (await sendCommand('casework.export', queueInput(filters))).rows}
        />
      </div>
    </>
  )
}

const LISTS = ['mine', 'waiting', 'ended'] as const

/** The lists that have a word for whoever looks. */
const tabsOf = (words: Partial<Record<QueueState, string>>): Tab[] =>
  LISTS.flatMap((value) => {
    const word = words[value]
    return word ? [{ value, word }] : []
  })

/** Esc closes what was opened by a click, and nothing else. */
function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
