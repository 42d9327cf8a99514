import { ChoiceField, TextField } from '../../../widgets/TextFields'
import { type BodyProps, textOf } from './body-props'

const OUTCOMES = [
  { value: 'approved', words: '通过' },
  { value: 'rejected', words: '不通过' },
] as const

export function DecideBody(filled: BodyProps<'decide'>) {
  const { draft, onChange, problems } = filled
  return (
    <>
      <ChoiceField
        label="结果"
        needed
        problem={problems.outcome}
        value={draft.outcome}
        choices={OUTCOMES}
        onChange={(outcome) => onChange({ ...draft, outcome })}
      />
      {draft.outcome === 'rejected' && (
        <TextField
          label="不通过的理由（居民看得到）"
          needed
          {...textOf(filled, 'reason')}
          placeholder="用居民看得懂的话写：差在哪里，以后怎样可以"
          most={300}
        />
      )}
      <TextField label="审核意见（选填，内部看）" {...textOf(filled, 'opinion')} most={500} />
    </>
  )
}
