import { useAnswer } from '../../../api/use-answer'
import { Field } from '../../../widgets/Field'
import { TextArea } from '../../../widgets/TextInput'
import { WordsArea } from '../../../widgets/WordsArea'
import type { BodyProps } from './body-props'

/** The ways of delivery come from the item; one's own words are possible when none fits. */
export function DeliverBody({ found, draft, onChange, problems }: BodyProps<'deliver'>) {
  const item = useAnswer('catalog.get', { itemId: found.item.id, version: found.item.version })
  return (
    <>
      <Field label="怎么送达" needed problem={problems.how}>
        <WordsArea
          rows={2}
          ready={item.data?.result.delivery ?? []}
          value={draft.how}
          onChange={(how) => onChange({ ...draft, how })}
          placeholder="例如：窗口领取、邮寄、网格员送上门"
          most={100}
          data-testid="how"
        />
      </Field>
      <Field label="备注（选填，居民看得到）" problem={problems.note}>
        <TextArea value={draft.note} onChange={(note) => onChange({ ...draft, note })} most={300} data-testid="note" />
      </Field>
    </>
  )
}
