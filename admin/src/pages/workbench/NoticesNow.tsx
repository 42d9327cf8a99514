import type { NoticeStatus } from '../../../../domain/publishing/views'
import { useAnswer } from '../../api/use-answer'
import { goTo, hashOf } from '../../app/hash'
import { Pill } from '../../widgets/Mark'
import { Section } from '../../widgets/Section'
import { NotYet } from '../../widgets/states'
import { NOTICE_STATUSES } from '../../words/notice-words'

const UNDER_WAY: NoticeStatus[] = ['publishing', 'paused', 'scheduled']

/** Notices on their way: being delivered, paused, or waiting for their time. */
export function NoticesNow() {
  const answer = useAnswer('publishing.list', { limit: 30 })
  const { data } = answer
  const underWay = data?.rows.filter((notice) => UNDER_WAY.includes(notice.status)) ?? []
  return (
    <Section title="通知公示" extra={<a href={hashOf('notices')}>全部通知</a>} testId="notices-now">
      <NotYet answer={answer} lines={3} />
      {data && underWay.length === 0 && <p className="quiet">没有正在送达或等着发布的通知。</p>}
      <ul className="now-list">
        {underWay.map((notice) => (
          <li key={notice.noticeId}>
            <button type="button" className="plain row" onClick={() => goTo('notices', notice.noticeId)}>
              <Pill tone={NOTICE_STATUSES[notice.status].tone}>{NOTICE_STATUSES[notice.status].word}</Pill>
              <strong className="grow ellipsis">{notice.title}</strong>
              <span className="faint">{notice.audienceText}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
