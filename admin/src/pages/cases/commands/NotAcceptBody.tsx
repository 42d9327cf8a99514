import { Field } from '../../../widgets/Field'
import { WordsArea } from '../../../widgets/WordsArea'
import type { BodyProps } from './body-props'

const WAYS_ON = [
  '请带身份证到社区便民服务中心窗口，我们当面帮您看。',
  '条件满足后可以重新申请，已填的资料还在。',
  '这件事由镇便民服务中心办理，请带齐材料前往。',
]

export function NotAcceptBody({ found, draft, onChange, problems }: BodyProps<'notAccept'>) {
  return (
    <>
      <Field label="为什么不予受理" needed problem={problems.reason}>
        <WordsArea
          ready={found.notAcceptReasons}
          value={draft.reason}
          onChange={(reason) => onChange({ ...draft, reason })}
          most={300}
          data-testid="reason"
        />
      </Field>
      <Field label="居民接下来可以怎么办" needed problem={problems.wayOn}>
        <WordsArea
          ready={WAYS_ON}
          value={draft.wayOn}
          onChange={(wayOn) => onChange({ ...draft, wayOn })}
          most={300}
          data-testid="way-on"
        />
      </Field>
    </>
  )
}
