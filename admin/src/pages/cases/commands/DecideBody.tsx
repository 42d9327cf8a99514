import { Radio } from 'tdesign-react'
import { Field } from '../../../widgets/Field'
import { TextArea } from '../../../widgets/TextInput'
import type { BodyProps } from './body-props'

export function DecideBody({ draft, onChange, problems }: BodyProps<'decide'>) {
  return (
    <>
      <Field label="结果" needed problem={problems.outcome}>
        <Radio.Group
          value={draft.outcome}
          onChange={(outcome) => (outcome === 'approved' || outcome === 'rejected') && onChange({ ...draft, outcome })}
        >
          <Radio value="approved" data-testid="approved">
            通过
          </Radio>
          <Radio value="rejected" data-testid="rejected">
            不通过
          </Radio>
        </Radio.Group>
      </Field>
      {draft.outcome === 'rejected' && (
        <Field label="不通过的理由（居民看得到）" needed problem={problems.reason}>
          <TextArea
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
            placeholder="用居民看得懂的话写：差在哪里，以后怎样可以"
            most={300}
            data-testid="reason"
          />
        </Field>
      )}
      <Field label="审核意见（选填，内部看）" problem={problems.opinion}>
        <TextArea
          value={draft.opinion}
          onChange={(opinion) => onChange({ ...draft, opinion })}
          most={500}
          data-testid="opinion"
        />
      </Field>
    </>
  )
}
