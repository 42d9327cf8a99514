import type { StaffCase } from '../../../../../domain/casework/views'
import { FoldedBlock } from '../../../widgets/Block'
import { Pill } from '../../../widgets/Marks'
import { MESSAGE_STATES } from '../../../words/case-words'
import { momentText } from '../../../words/dates'

/** What was sent to whom, and whether it arrived. Opens by itself when something did not. */
export function Messages({ found }: { found: StaffCase }) {
  const { messages } = found
  if (messages.length === 0) return null
  const failed = messages.filter((message) => message.state === 'failed' || message.state === 'unknown').length
  return (
    <FoldedBlock
      title="发出的提醒"
      extra={failed > 0 ? `${failed}条没有确定送达，可打电话告知` : `${messages.length}条`}
      open={failed > 0}
      testId="messages"
    >
      <ul className="messages">
        {messages.map((message) => {
          const state = MESSAGE_STATES[message.state]
          return (
            <li key={`${message.at}${message.to}${message.title}`} className="row wrap">
              <span className="grow">
                {message.title} <span className="faint">给{message.to}</span>
                {message.reason && <div className="faint">{message.reason}</div>}
              </span>
              <span className="faint figure">{momentText(message.at)}</span>
              {state && <Pill tone={state.tone}>{state.word}</Pill>}
            </li>
          )
        })}
      </ul>
    </FoldedBlock>
  )
}
