import type { StaffContent } from '../../../../domain/publishing/views'
import { Pill } from '../../widgets/Marks'
import { CONTENT_STATUSES } from '../../words/content-words'
import { momentText, shortMoment } from '../../words/dates'

export function ContentLine({ content }: { content: StaffContent }) {
  const status = CONTENT_STATUSES[content.status]
  return (
    <>
      <div className="row">
        <strong className="grow ellipsis">{content.title}</strong>
        <Pill tone={status.tone}>{status.word}</Pill>
      </div>
      <div className="row faint">
        <span className="grow ellipsis">
          {content.category} · {content.audienceText}
        </span>
        <span className="figure">
          {content.status === 'scheduled' && content.publishAt
            ? `${momentText(content.publishAt)}发布`
            : shortMoment(content.publishedAt ?? content.updatedAt)}
        </span>
      </div>
    </>
  )
}
