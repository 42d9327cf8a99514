import { Field } from '../../../widgets/Field'
import { ReadyWords } from '../../../widgets/ReadyWords'
import { TextArea } from '../../../widgets/TextInput'
import type { BodyProps } from './body'

const WAYS_ON = [
  '请带身份证到社区便民服务中心窗口，我们当面帮您看。',
  '条件满足后可以重新申请，已填的资料还在。',
  '这件事由镇便民服务中心办理，请带齐材料前往。',
]

export function NotAcceptBody({ found, draft, onChange, problems }: BodyProps<'notAccept'>) {
  return (
    <>
      <Field label="为什么不予受理" needed problem={problems.reason}>
        <div className="stack" style={{ gap: 8 }}>
          <ReadyWords words={found.notAcceptReasons} onPick={(reason) => onChange({ ...draft, reason })} />
          <TextArea
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
            most={300}
            data-testid="reason"
          />
        </div>
      </Field>
      <Field label="居民接下来可以怎么办" needed problem={problems.wayOn}>
        <div className="stack" style={{ gap: 8 }}>
          <ReadyWords words={WAYS_ON} onPick={(wayOn) => onChange({ ...draft, wayOn })} />
          <TextArea
            value={draft.wayOn}
            onChange={(wayOn) => onChange({ ...draft, wayOn })}
            most={300}
            data-testid="way-on"
          />
        </div>
      </Field>
    </>
  )
}
