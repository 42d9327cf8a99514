import { Radio } from 'tdesign-react'
import { Field } from '../../../widgets/Field'
import { TextArea } from '../../../widgets/TextInput'
import type { BodyProps } from './body-props'
import { forwardTargets } from './drafts'

const TARGETS = { town: '镇（街道）便民服务中心', county: '县级部门' }

export function ForwardBody({ found, draft, onChange, problems }: BodyProps<'forward'>) {
  return (
    <>
      <Field label="转给谁" needed problem={problems.to}>
        <Radio.Group
          value={draft.to}
          onChange={(to) => (to === 'town' || to === 'county') && onChange({ ...draft, to })}
        >
          {forwardTargets(found).map((target) => (
            <Radio key={target} value={target}>
              {target === 'county' ? `${TARGETS.county}（${found.item.department}）` : TARGETS.town}
            </Radio>
          ))}
        </Radio.Group>
      </Field>
      <Field label="意见（上级看得到，居民看不到）" needed problem={problems.opinion}>
        <TextArea
          value={draft.opinion}
          onChange={(opinion) => onChange({ ...draft, opinion })}
          placeholder="例如：材料齐全，经入户核实情况属实，建议通过"
          most={500}
          data-testid="opinion"
        />
      </Field>
    </>
  )
}
