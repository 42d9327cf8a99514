import { useState } from 'react'
import type { StaffNotice } from '../../../../domain/publishing/views'
import { useAnswer } from '../../api/use-answer'
import { onlyReads } from '../../app/rights'
import { useMe } from '../../app/session'
import { ErrorState, Skeleton } from '../../widgets/states'
import { NoticeDetail } from './NoticeDetail'
import { NoticeEditor } from './NoticeEditor'

interface NoticePaneProps {
  noticeId: string
  /** with the draft as it is saved now: one goes on writing */
  onSaved: (after: StaffNotice) => void
  /** with the notice after a deed of one's own */
  onDone: (after: StaffNotice) => void
  /** somebody else was first */
  onLost: () => void
}

/** An existing notice: a draft opens in the editor, anything else shows how it goes. */
export function NoticePane({ noticeId, onSaved, onDone, onLost }: NoticePaneProps) {
  const me = useMe()
  const { data, error, reload, replace } = useAnswer('publishing.get', { noticeId }, { anew: true })
  // The editor keeps the version it began with; a refresh behind its back must not change what is typed.
  const [editing, setEditing] = useState<StaffNotice | null>(null)
  if (editing === null && data?.status === 'draft' && !onlyReads(me)) setEditing(data)

  if (!data && error) return <ErrorState error={error} retry={() => void reload()} />
  if (!data) return <Skeleton lines={12} />
  if (editing) {
    return (
      <NoticeEditor
        notice={editing}
        onChanged={onSaved}
        onPublished={(after) => {
          replace({ removed: [], ...after })
          setEditing(null)
          onDone(after)
        }}
      />
    )
  }
  return (
    <NoticeDetail
      notice={data}
      onNotice={(after) => {
        replace({ removed: [], ...after })
        onDone(after)
      }}
      onConflict={() => {
        void reload()
        onLost()
      }}
      onEdit={() => setEditing(data)}
    />
  )
}
