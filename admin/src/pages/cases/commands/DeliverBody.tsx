import { useAnswer } from '../../../api/use-answer'
import { TextField, WordsField } from '../../../widgets/TextFields'
import { type BodyProps, textOf } from './body-props'

/** The ways of delivery come from the item; one's own words are possible when none fits. */
export function DeliverBody({ found, ...filled }: BodyProps<'deliver'>) {
  const item = useAnswer('catalog.get', { itemId: found.item.id, version: found.item.version })
  return (
    <>
      <WordsField
        label="怎么送达"
        needed
        rows={2}
        ready={item.data?.result.delivery ?? []}
        {...textOf(filled, 'how')}
        placeholder="例如：窗口领取、邮寄、网格员送上门"
        most={100}
      />
      <TextField label="备注（选填，居民看得到）" {...textOf(filled, 'note')} most={300} />
    </>
  )
}
