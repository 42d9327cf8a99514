import type { StaffNotice } from '../../../../domain/publishing/views'
import { Pill } from '../../widgets/Mark'
import { momentText, shortMoment } from '../../words/dates'
import { NOTICE_STATUSES } from '../../words/notice-words'

export function NoticeLine({ notice }: { notice: StaffNotice }) {
  const status = NOTICE_STATUSES[notice.status]
  return (
    <>
      <div className="row">
        <strong className="grow ellipsis">{notice.title}</strong>
        <Pill tone={status.tone}>{status.word}</Pill>
      </div>
      <div className="row faint">
        <span className="grow ellipsis">
          {notice.category} · {notice.audienceText}
        </span>
        <span className="figure">
          {notice.status === 'scheduled' && notice.publishAt
            ? `${momentText(notice.publishAt)}发布`
            : shortMoment(notice.publishedAt ?? notice.updatedAt)}
        </span>
      </div>
    </>
  )
}
