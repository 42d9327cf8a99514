import { useState } from 'react'
import { Radio } from 'tdesign-react'
import { kindNamed } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { sendCommand } from '../../api/send-command'
import { useAnswer } from '../../api/use-answer'
import { Field } from '../../widgets/Field'
import { Sheet } from '../../widgets/Sheet'
import { TextInput } from '../../widgets/TextInput'
import { toastDone } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { fieldOf, momentOf, momentText } from '../../words/dates'
import { audienceOf, draftOf } from './content-draft'
import { whyNotPublishAt } from './publish-time'

interface PublishSheetProps {
  content: StaffContent
  onDone: (after: StaffContent) => void
  onClose: () => void
}

const IN_AN_HOUR = 3_600_000
/** The clock of scheduled work strikes so often: at these minutes a content is published on time. */
const STROKE = 300_000

export function PublishSheet({ content, onDone, onClose }: PublishSheetProps) {
  const [later, setLater] = useState(false)
  const [field, setField] = useState(() => fieldOf(Math.ceil((Date.now() + IN_AN_HOUR) / STROKE) * STROKE))
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const isDelivered = kindNamed(content.kind).delivered
  const reach = useAnswer('publishing.reach', { audience: audienceOf(draftOf(content))! })

  const send = async () => {
    const at = momentOf(field)
    const why = later ? whyNotPublishAt(at, Date.now(), content.validUntil) : null
    setProblem(why)
    if (why) return
    const { noticeId, version } = content
    await run(async () => {
      const after = await sendCommand('publishing.publish', { noticeId, version, ...(later && { at: at! }) })
      toastDone(
        later
          ? `已定好${momentText(at!)}发布，之前都能撤回。`
          : isDelivered
            ? '已发布，正在送达。'
            : '已发布，居民现在能看到。',
      )
      onDone(after)
    })
  }
  return (
    <Sheet
      title={`发布“${content.title}”`}
      intro={
        reach.data
          ? `${content.audienceText}：${reach.data.people}人能在小程序里看到${isDelivered ? `，其中${reach.data.reachable}人会收到微信提醒` : '，不发微信提醒'}。`
          : content.audienceText
      }
      send={later ? '定时发布' : '现在发布'}
      sending={sending}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Radio.Group value={later} onChange={(value) => setLater(value === true)}>
        <Radio value={false}>现在发布</Radio>
        <Radio value={true} data-testid="publish-later">
          定一个时间
        </Radio>
      </Radio.Group>
      {later && (
        <Field label="什么时候（北京时间，到点后五分钟内发布）" needed problem={problem ?? error?.fields.at}>
          <TextInput
            type="datetime-local"
            value={field}
            min={fieldOf(Date.now())}
            onChange={setField}
            aria-label="什么时候发布"
            data-testid="publish-at"
          />
        </Field>
      )}
    </Sheet>
  )
}
