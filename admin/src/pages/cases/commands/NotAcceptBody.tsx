import { WordsField } from '../../../widgets/TextFields'
import { type BodyProps, textOf } from './body-props'

const WAYS_ON = [
  '请带身份证到社区便民服务中心窗口，我们当面帮您看。',
  '条件满足后可以重新申请，已填的资料还在。',
  '这件事由镇便民服务中心办理，请带齐材料前往。',
]

export function NotAcceptBody({ found, ...filled }: BodyProps<'notAccept'>) {
  return (
    <>
      <WordsField
        label="为什么不予受理"
        needed
        ready={found.notAcceptReasons}
        {...textOf(filled, 'reason')}
        most={300}
      />
      <WordsField
        label="居民接下来可以怎么办"
        needed
        ready={WAYS_ON}
        {...textOf(filled, 'wayOn')}
        most={300}
        data-testid="way-on"
      />
    </>
  )
}
