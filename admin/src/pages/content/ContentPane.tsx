import { useState } from 'react'
import type { StaffContent } from '../../../../domain/publishing/views'
import { useAnswer } from '../../api/use-answer'
import { onlyReads } from '../../app/rights'
import { useMe } from '../../app/session'
import { NotYet } from '../../widgets/states'
import { ContentDetail } from './ContentDetail'
import { ContentEditor } from './ContentEditor'

interface ContentPaneProps {
  noticeId: string
  /** with the draft as it is saved now: one goes on writing */
  onSaved: (after: StaffContent) => void
  /** with the content after a deed of one's own */
  onDone: (after: StaffContent) => void
  /** somebody else was first */
  onLost: () => void
}

/** An existing content: a draft opens in the editor, anything else shows how it goes. */
export function ContentPane({ noticeId, onSaved, onDone, onLost }: ContentPaneProps) {
  const me = useMe()
  const answer = useAnswer('publishing.get', { noticeId }, { anew: true })
  const { data, reload, replace } = answer
  // The editor keeps the version it began with; a refresh behind its back must not change what is typed.
  const [editing, setEditing] = useState<StaffContent | null>(null)
  if (editing === null && data?.status === 'draft' && !onlyReads(me)) setEditing(data)

  if (!data) return <NotYet answer={answer} lines={12} />
  if (editing) {
    return (
      <ContentEditor
        content={editing}
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
    <ContentDetail
      content={data}
      onContent={(after) => {
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
