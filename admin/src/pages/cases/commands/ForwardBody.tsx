import { ChoiceField, TextField } from '../../../widgets/TextFields'
import { type BodyProps, textOf } from './body-props'
import { forwardTargets } from './drafts'

export function ForwardBody({ found, ...filled }: BodyProps<'forward'>) {
  const { draft, onChange, problems } = filled
  const words = { town: '镇（街道）便民服务中心', county: `县级部门（${found.item.department}）` }
  return (
    <>
      <ChoiceField
        label="转给谁"
        needed
        problem={problems.to}
        value={draft.to}
        choices={forwardTargets(found).map((target) => ({ value: target, words: words[target] }))}
        onChange={(to) => onChange({ ...draft, to })}
      />
      <TextField
        label="意见（上级看得到，居民看不到）"
        needed
        {...textOf(filled, 'opinion')}
        placeholder="例如：材料齐全，经入户核实情况属实，建议通过"
        most={500}
      />
    </>
  )
}
