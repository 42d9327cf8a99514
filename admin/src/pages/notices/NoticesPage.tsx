import { useState } from 'react'
import { replacePlace, usePlace } from '../../app/hash'
import { onlyReads } from '../../app/rooms'
import { useMe } from '../../app/session'
import { EmptyState } from '../../widgets/states'
import { NoticeEditor } from './NoticeEditor'
import { NoticeList } from './NoticeList'
import { NoticePane } from './NoticePane'
import '../../widgets/detail.css'
import './notices.css'

/** Notices at the left, the opened one at the right: a draft in the editor, the others with their delivery. */
export default function NoticesPage() {
  const me = useMe()
  const { rest } = usePlace()
  const openId = rest[0] ?? null
  // A notice just created stays in the editor in which it was written: typing must not be interrupted by its new address.
  const [born, setBorn] = useState<string | null>(null)
  const [changes, setChanges] = useState(0)
  const changed = () => setChanges((count) => count + 1)
  const writing = openId === 'new' || (openId !== null && openId === born)

  return (
    <div className="notices">
      <NoticeList
        openId={openId}
        changes={changes}
        canWrite={!onlyReads(me)}
        onOpen={(noticeId) => {
          setBorn(null)
          replacePlace('notices', noticeId)
        }}
      />
      <div className="notices-main">
        {writing && (
          <NoticeEditor
            notice={null}
            onCreated={(noticeId) => {
              setBorn(noticeId)
              replacePlace('notices', noticeId)
              changed()
            }}
            onChanged={changed}
            onPublished={() => {
              setBorn(null)
              changed()
            }}
          />
        )}
        {!writing && openId && <NoticePane key={openId} noticeId={openId} onChanged={changed} />}
        {!openId && <EmptyState title="从左边选一份，或写一份新通知">发布前能看到会送到多少人。</EmptyState>}
      </div>
    </div>
  )
}
