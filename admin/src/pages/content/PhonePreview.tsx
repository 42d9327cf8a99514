import { isEmpty, shownAnswer, visibleFields } from '../../../../domain/kernel/form/rules'
import { kindNamed } from '../../../../domain/publishing/rules'
import { dayText } from '../../words/dates'
import type { ContentDraft } from './content-draft'

interface PhonePreviewProps {
  draft: Pick<ContentDraft, 'kind' | 'title' | 'html' | 'answers' | 'category' | 'validUntil'>
  by: string
}

/** The content as on a phone of 375 points. The editor's own HTML: it holds only what the editor can make. */
export function PhonePreview({ draft, by }: PhonePreviewProps) {
  const { word, form, textOptional } = kindNamed(draft.kind)
  const instead = textOptional ? '' : '<p>（还没有正文）</p>'
  const answered = visibleFields(form, draft.answers).filter(({ key }) => !isEmpty(draft.answers[key]))
  return (
    <div className="phone" data-testid="phone-preview">
      <div className="phone-bar">{word}</div>
      <div className="phone-page">
        <h2>{draft.title || '（还没有标题）'}</h2>
        <div className="faint">{[draft.category, by, dayText(Date.now())].filter(Boolean).join(' · ')}</div>
        {answered.map((field) => (
          <div key={field.key}>
            <span className="faint">{field.label}</span> {shownAnswer(field, draft.answers[field.key])}
          </div>
        ))}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: comes out of the editor's schema, or sanitised from the server */}
        <div className="content-html" dangerouslySetInnerHTML={{ __html: draft.html || instead }} />
        <div className="faint">有效期到 {draft.validUntil || '（还没有选）'}</div>
      </div>
    </div>
  )
}
