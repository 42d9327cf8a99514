import { BOARD_WORD } from '../../../../domain/publishing/rules'
import type { ContentStatus } from '../../../../domain/publishing/views'
import { useAnswer } from '../../api/use-answer'
import { totalText, useTotal } from '../../api/use-total'
import { goTo, hashOf } from '../../app/hash'
import { Block } from '../../widgets/Block'
import { Pill } from '../../widgets/Marks'
import { NotYet } from '../../widgets/states'
import { CONTENT_STATUSES } from '../../words/content-words'

const UNDER_WAY: ContentStatus[] = ['publishing', 'paused', 'scheduled']
const SHOWN = 6

/** Notices on their way: being delivered, paused, or waiting for their time. */
export function BoardNow() {
  const answer = useAnswer('publishing.list', { status: UNDER_WAY, limit: SHOWN })
  const { data } = answer
  const total = useTotal('publishing.count', { status: UNDER_WAY }, data)
  const underWay = data?.rows ?? []
  const count = total && total.count > 0 ? `${totalText(total, '份')}在送达或等着发布` : '全部'
  return (
    <Block title={BOARD_WORD} extra={<a href={hashOf('notices')}>{count}</a>} testId="notices-now">
      <NotYet answer={answer} lines={3} />
      {data && underWay.length === 0 && <p className="quiet">没有正在送达或等着发布的。</p>}
      <ul className="now-list">
        {underWay.map((notice) => (
          <li key={notice.noticeId}>
            <button type="button" className="plain row" onClick={() => goTo('notices', notice.noticeId)}>
              <Pill tone={CONTENT_STATUSES[notice.status].tone}>{CONTENT_STATUSES[notice.status].word}</Pill>
              <strong className="grow ellipsis">{notice.title}</strong>
              <span className="faint">{notice.audienceText}</span>
            </button>
          </li>
        ))}
      </ul>
    </Block>
  )
}
