import { useState } from 'react'
import { kindNamed, plainText } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { useMe } from '../../app/session'
import { UnsentText } from '../../widgets/UnsentText'
import { readStored } from '../../widgets/use-session-storage'
import { type ContentDraft, draftOf, sameDraft } from './content-draft'
import { keptContentKey } from './use-content-draft'

/** Changes that were written on this machine and never reached the server, of a content that cannot be changed any more. */
export function UnsentContent({ content, canEdit }: { content: StaffContent; canEdit: boolean }) {
  const { account } = useMe()
  const key = keptContentKey(account, content.noticeId)
  const [kept, setKept] = useState(() => readStored<{ draft: ContentDraft }>(localStorage, key))
  if (canEdit || !kept || sameDraft(kept.draft, draftOf(content))) return null
  const text = `${kept.draft.title}\n${plainText(kept.draft.html)}`.trim()
  return (
    <UnsentText
      title={`您改的这些没有存上，这份${kindNamed(content.kind).word}已经不能改了。`}
      text={text}
      onThrowAway={() => {
        localStorage.removeItem(key)
        setKept(null)
      }}
    />
  )
}
