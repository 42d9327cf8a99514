import { BOARD_WORD } from '../../../../domain/publishing/rules'
import type { ContentStatus } from '../../../../domain/publishing/views'
import { useAnswer } from '../../api/use-answer'
import { totalText, useTotal } from '../../api/use-total'
import { Pill } from '../../widgets/Marks'
import { CONTENT_STATUSES } from '../../words/content-words'
import { NowBlock } from './NowBlock'

const UNDER_WAY: ContentStatus[] = ['publishing', 'paused', 'scheduled']
const SHOWN = 6

/** Notices on their way: being delivered, paused, or waiting for their time. */
export function BoardNow() {
  const answer = useAnswer('publishing.list', { status: UNDER_WAY, limit: SHOWN })
  const total = useTotal('publishing.count', { status: UNDER_WAY }, answer.data)
  return (
    <NowBlock
      title={BOARD_WORD}
      section="notices"
      all={total && total.count > 0 ? `${totalText(total, '份')}在送达或等着发布` : '全部'}
      answer={answer}
      lines={3}
      none="没有正在送达或等着发布的。"
      idOf={({ noticeId }) => noticeId}
      line={({ status, title, audienceText }) => (
        <>
          <Pill tone={CONTENT_STATUSES[status].tone}>{CONTENT_STATUSES[status].word}</Pill>
          <strong className="grow ellipsis">{title}</strong>
          <span className="faint">{audienceText}</span>
        </>
      )}
    />
  )
}
