import { useState } from 'react'
import { Button, Checkbox, Select } from 'tdesign-react'
import { useCatalog } from '../../api/use-catalog'
import { useKinds } from '../../api/use-kinds'
import { worksAtDesk } from '../../app/rights'
import { useMe } from '../../app/session'
import { Field } from '../../widgets/Field'
import { amongThese, textIn } from '../../widgets/select-value'
import { TextInput } from '../../widgets/TextInput'
import { gridsOf } from '../../words/areas'
import { describe, type Filters, hasItems, NO_FILTERS, offersKinds, stateWord, statusesFor, withKind } from './filters'
import { dropFilter, savedFilters, saveFilter } from './saved-filters'

interface FilterPanelProps {
  filters: Filters
  onChange: (filters: Filters) => void
}

export function FilterPanel({ filters, onChange }: FilterPanelProps) {
  const me = useMe()
  const catalog = useCatalog()
  const grids = gridsOf(catalog?.community?.buildings ?? [])
  const items = (catalog?.items ?? []).map((item) => ({ value: item.id, label: `${item.everyday}（${item.name}）` }))
  const kinds = useKinds()
  const statuses = statusesFor(filters, kinds)
  const names = {
    state: stateWord(filters.state, worksAtDesk(me)),
    kind: kinds?.find(({ name }) => name === filters.kind)?.word,
    status: statuses,
    grid: grids.find((grid) => grid.value === filters.grid)?.label,
    item: catalog?.items?.find((item) => item.id === filters.itemId)?.everyday,
  }
  return (
    <div className="stack" data-testid="filter-panel">
      {offersKinds(kinds) && (
        <Field label="种类">
          <Select
            clearable
            options={kinds.map(({ name, word }) => ({ value: name, label: word }))}
            value={filters.kind || undefined}
            onChange={(kind) => onChange(withKind(filters, textIn(kind), kinds))}
            placeholder="全部"
          />
        </Field>
      )}
      <Field label="状态">
        <Select
          multiple
          clearable
          options={[...statuses].map(([value, label]) => ({ value, label }))}
          value={filters.status}
          onChange={(status) => onChange({ ...filters, status: amongThese([...statuses.keys()], status) })}
          placeholder="全部"
        />
      </Field>
      {grids.length > 0 && (
        <Chooser
          label="网格"
          options={grids}
          value={filters.grid}
          onChoose={(grid) => onChange({ ...filters, grid })}
        />
      )}
      {hasItems(filters, kinds) && (
        <Chooser
          label="事项"
          options={items}
          value={filters.itemId}
          onChoose={(itemId) => onChange({ ...filters, itemId })}
        />
      )}
      <Checkbox checked={filters.overdueOnly} onChange={(overdueOnly) => onChange({ ...filters, overdueOnly })}>
        只看超期的
      </Checkbox>
      <div className="row">
        <Button variant="outline" theme="default" onClick={() => onChange({ ...NO_FILTERS, state: filters.state })}>
          清空条件
        </Button>
      </div>
      <SavedFilters filters={filters} onChange={onChange} proposed={describe(filters, names)} />
    </div>
  )
}

function SavedFilters({ filters, onChange, proposed }: FilterPanelProps & { proposed: string }) {
  const { account } = useMe()
  const [saved, setSaved] = useState(() => savedFilters(localStorage, account))
  const [name, setName] = useState('')
  const chosen = name.trim() || proposed
  return (
    <div className="saved-filters">
      <div className="label">存好的筛选</div>
      {saved.length === 0 && <div className="faint">常用的条件可以存下来，下次一点就用。</div>}
      <ul>
        {saved.map((one) => (
          <li key={one.name} className="row">
            <button type="button" className="plain grow ellipsis" onClick={() => onChange(one.filters)}>
              {one.name}
            </button>
            <Button
              size="small"
              variant="text"
              theme="default"
              aria-label={`删掉“${one.name}”`}
              onClick={() => setSaved(dropFilter(localStorage, account, one.name))}
            >
              删掉
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <TextInput
          value={name}
          onChange={setName}
          placeholder={proposed}
          aria-label="给这组条件起个名字"
          maxLength={24}
        />
        <Button
          variant="outline"
          onClick={() => {
            setSaved(saveFilter(localStorage, account, { name: chosen, filters }))
            setName('')
          }}
          data-testid="save-filter"
        >
          存下
        </Button>
      </div>
    </div>
  )
}

interface ChooserProps {
  label: string
  options: { value: string; label: string }[]
  /** '': all */
  value: string
  onChoose: (value: string) => void
}

/** One of many, found by typing; none of them is all. */
const Chooser = ({ label, options, value, onChoose }: ChooserProps) => (
  <Field label={label}>
    <Select
      clearable
      filterable
      options={options}
      value={value || undefined}
      onChange={(chosen) => onChoose(textIn(chosen))}
      placeholder="全部"
    />
  </Field>
)
