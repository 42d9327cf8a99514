import { useState } from 'react'
import { plainText } from '../../../../domain/publishing/rules'
import type { StaffNotice } from '../../../../domain/publishing/views'
import { useMe } from '../../app/session'
import { UnsentText } from '../../widgets/UnsentText'
import { readKept } from '../../widgets/use-kept'
import { draftOf, type NoticeDraft, sameDraft } from './notice-draft'
import { keptNoticeKey } from './use-notice-draft'

/** Changes that were written on this machine and never reached the server, of a notice that cannot be changed any more. */
export function UnsentNotice({ notice, canEdit }: { notice: StaffNotice; canEdit: boolean }) {
  const { account } = useMe()
  const key = keptNoticeKey(account, notice.noticeId)
  const [kept, setKept] = useState(() => readKept<{ draft: NoticeDraft }>(localStorage, key))
  if (canEdit || !kept || sameDraft(kept.draft, draftOf(notice))) return null
  const text = `${kept.draft.title}\n${plainText(kept.draft.html)}`.trim()
  return (
    <UnsentText
      title="您改的这些没有存上，通知已经不能改了。"
      text={text}
      onThrowAway={() => {
        localStorage.removeItem(key)
        setKept(null)
      }}
    />
  )
}
