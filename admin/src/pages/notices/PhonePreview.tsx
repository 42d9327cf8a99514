import { dayText } from '../../words/dates'
import type { NoticeDraft } from './notice-draft'

interface PhonePreviewProps {
  draft: Pick<NoticeDraft, 'title' | 'html' | 'category' | 'validUntil'>
  by: string
}

/** The notice as on a phone of 375 points. The editor's own HTML: it holds only what the editor can make. */
export function PhonePreview({ draft, by }: PhonePreviewProps) {
  return (
    <div className="phone" data-testid="phone-preview">
      <div className="phone-bar">通知</div>
      <div className="phone-page">
        <h2>{draft.title || '（还没有标题）'}</h2>
        <div className="faint">{[draft.category, by, dayText(Date.now())].filter(Boolean).join(' · ')}</div>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: comes out of the editor's schema, or sanitised from the server */}
        <div className="notice-html" dangerouslySetInnerHTML={{ __html: draft.html || '<p>（还没有正文）</p>' }} />
        <div className="faint">有效期到 {draft.validUntil || '（还没有选）'}</div>
      </div>
    </div>
  )
}
