import { Checkbox, Radio, Select } from 'tdesign-react'
import { AUDIENCE_ROLES, AUDIENCE_TAGS } from '../../../../domain/publishing/rules'
import { useCatalog } from '../../api/use-catalog'
import { amongThese, textsIn } from '../../widgets/select-value'
import { gridsOf } from '../../words/areas'
import { type ContentDraft, ROLES } from './content-draft'

interface AudiencePickerProps {
  draft: ContentDraft
  onChange: (part: Partial<ContentDraft>) => void
}

export function AudiencePicker({ draft, onChange }: AudiencePickerProps) {
  const catalog = useCatalog()
  const grids = gridsOf(catalog?.community?.buildings ?? [])
  return (
    <div className="stack" data-testid="audience">
      <Radio.Group value={draft.everyone} onChange={(everyone) => onChange({ everyone: everyone === true })}>
        <Radio value={true}>全体居民</Radio>
        <Radio value={false} data-testid="audience-some">
          选一部分人
        </Radio>
      </Radio.Group>
      {!draft.everyone && (
        <>
          <Select
            multiple
            filterable
            clearable
            minCollapsedNum={6}
            options={grids}
            value={draft.grids}
            onChange={(chosen) => onChange({ grids: textsIn(chosen) })}
            placeholder="网格：不限"
          />
          <Group
            label="身份"
            options={AUDIENCE_ROLES}
            value={draft.roles}
            onChange={(roles) => onChange({ roles: amongThese(ROLES, roles) })}
          />
          <Group label="特点" options={AUDIENCE_TAGS} value={draft.tags} onChange={(tags) => onChange({ tags })} />
          <p className="faint">同一行里选多个，符合一个就算；不同行之间要都符合。</p>
        </>
      )}
    </div>
  )
}

interface GroupProps {
  label: string
  options: { value: string; label: string }[]
  value: string[]
  onChange: (value: string[]) => void
}

function Group({ label, options, value, onChange }: GroupProps) {
  return (
    <div>
      <div className="faint">{label}</div>
      <Checkbox.Group value={value} onChange={(chosen) => onChange(textsIn(chosen))} options={options} />
    </div>
  )
}
