import { type RefObject, useEffect, useState } from 'react'
import { FilterIcon, RootListIcon, TableIcon } from 'tdesign-icons-react'
import { Button, Popup } from 'tdesign-react'
import { TextInput } from '../../widgets/TextInput'
import { ExportButton } from './ExportButton'
import { FilterPanel } from './FilterPanel'
import { countSet, type Filters, type QueueState, STATE_WORDS, withState } from './filters'

interface FilterBarProps {
  filters: Filters
  onChange: (filters: Filters) => void
  searchInput: RefObject<HTMLInputElement | null>
  asTable: boolean
  onAsTable: (asTable: boolean) => void
}

export function FilterBar({ filters, onChange, searchInput, asTable, onAsTable }: FilterBarProps) {
  const set = countSet(filters)
  return (
    <div className="filter-bar">
      <div className="tabs" role="tablist" aria-label="办件分组">
        {(Object.keys(STATE_WORDS) as QueueState[]).map((state) => (
          <button
            key={state}
            type="button"
            role="tab"
            aria-selected={filters.state === state}
            onClick={() => onChange(withState(filters, state))}
            data-testid={`queue-${state}`}
          >
            {STATE_WORDS[state]}
          </button>
        ))}
      </div>
      <div className="row">
        <SearchBox value={filters.search} onChange={(search) => onChange({ ...filters, search })} input={searchInput} />
        <Popup
          trigger="click"
          placement="bottom-left"
          destroyOnClose
          overlayInnerStyle={{ width: 340, padding: 16 }}
          content={<FilterPanel filters={filters} onChange={onChange} />}
        >
          <Button variant="outline" theme={set ? 'primary' : 'default'} icon={<FilterIcon />} data-testid="filter">
            {set ? `筛选 ${set}` : '筛选'}
          </Button>
        </Popup>
        <Button
          variant="outline"
          theme="default"
          shape="square"
          icon={asTable ? <RootListIcon /> : <TableIcon />}
          title={asTable ? '回到列表' : '看成表格'}
          aria-label={asTable ? '回到列表' : '看成表格'}
          onClick={() => onAsTable(!asTable)}
          data-testid="as-table"
        />
        {asTable && <ExportButton filters={filters} />}
      </div>
    </div>
  )
}

interface SearchBoxProps {
  value: string
  onChange: (text: string) => void
  input: RefObject<HTMLInputElement | null>
}

/** Asks when the typing pauses, not at every key; Esc leaves the box. */
function SearchBox({ value, onChange, input }: SearchBoxProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), 300)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      ref={input}
      className="grow"
      type="search"
      placeholder="姓名、办件号、事项、拼音首字母"
      aria-label="搜索办件"
      value={text}
      onChange={setText}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      data-testid="search"
    />
  )
}
