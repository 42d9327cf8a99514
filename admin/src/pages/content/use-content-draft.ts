import { useCallback, useEffect, useRef, useState } from 'react'
import { type ContentKind, USUAL_KIND } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { call } from '../../api/call'
import { asCallError, type CallError } from '../../api/errors'
import { newRequestId } from '../../api/request-id'
import { isInDoubt } from '../../api/send-command'
import { readStored, writeStored } from '../../widgets/use-session-storage'
import { type ContentDraft, draftOf, emptyContent, missingIn, sameDraft, savedShape } from './content-draft'

const PAUSE = 2500

interface Kept {
  draft: ContentDraft
  /** made with the first word, so that saving twice creates once */
  requestId: string
  /** what was sent under that number and never answered: it may have been kept all the same */
  unanswered?: Unanswered
}

interface Unanswered {
  draft: ContentDraft
  /** the content that it changes; absent: it makes one */
  target?: { noticeId: string; version: number }
}

export interface ContentWriting {
  draft: ContentDraft
  change: (part: Partial<ContentDraft>) => void
  /** the content as the server has it; null before the first save */
  saved: StaffContent | null
  dirty: boolean
  saving: boolean
  savedAt: number | null
  /** what the server took out of the text, in words */
  removed: string[]
  error: CallError | null
  /** saves now; answers the content, or null when it could not */
  save: () => Promise<StaffContent | null>
  /** after CONFLICT: puts my text over the other's version, or takes the other's text */
  overwrite: () => Promise<void>
  takeTheirs: () => Promise<void>
  forget: () => void
}

/** What has no id yet, by its kind: so it is called in the address and where it is kept on this machine. */
export const newOf = ({ name }: ContentKind): string => (name === USUAL_KIND.name ? 'new' : `new-${name}`)

/** Under which what is written of a content is kept on this machine. */
export const keptContentKey = (account: string, noticeId: string): string => `pz.notice.${account}.${noticeId}`

/** What is typed goes to this machine at once and, when it is complete and the typing pauses, to the server. */
export function useContentDraft(
  account: string,
  content: StaffContent | null,
  onCreated: (noticeId: string) => void,
  kind: ContentKind = USUAL_KIND,
): ContentWriting {
  const key = useCallback((noticeId?: string) => keptContentKey(account, noticeId ?? newOf(kind)), [account, kind])
  const [kept] = useState(() => readStored<Kept>(localStorage, key(content?.noticeId)))
  const [draft, setDraft] = useState<ContentDraft>(
    () => kept?.draft ?? (content ? draftOf(content) : emptyContent(Date.now(), kind)),
  )
  const [saved, setSaved] = useState(content)
  const [lastSaved, setLastSaved] = useState<ContentDraft | null>(content && draftOf(content))
  const [saving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [removed, setRemoved] = useState<string[]>([])
  const [error, setError] = useState<CallError | null>(null)
  const requestId = useRef(kept?.requestId ?? newRequestId())
  const unanswered = useRef(kept?.unanswered)
  const busy = useRef<Promise<StaffContent | null> | null>(null)
  const refused = useRef<ContentDraft | null>(null)
  const created = useRef(onCreated)
  created.current = onCreated
  const latest = useRef({ draft, saved, lastSaved })
  latest.current = { draft, saved, lastSaved }

  const keepHere = useCallback(
    (now: ContentDraft) => {
      const kept: Kept = { draft: now, requestId: requestId.current, unanswered: unanswered.current }
      writeStored(localStorage, key(latest.current.saved?.noticeId), kept)
    },
    [key],
  )

  const change = useCallback(
    (part: Partial<ContentDraft>) => {
      setDraft((old) => {
        const next = { ...old, ...part }
        keepHere(next)
        return next
      })
    },
    [keepHere],
  )

  /** Sends what is written now. Under a number that was not answered the same is sent again first, and only then more. */
  const put = useCallback(
    async (over?: number): Promise<StaffContent | null> => {
      setSaving(true)
      setError(null)
      let now = latest.current.draft
      let version = over
      try {
        for (;;) {
          now = latest.current.draft
          const { saved: before } = latest.current
          const target = before && { noticeId: before.noticeId, version: version ?? before.version }
          version = undefined
          const sent: Unanswered = unanswered.current ?? { draft: now, ...(target && { target }) }
          unanswered.current = sent
          keepHere(now)
          const answer = await call('publishing.save', {
            requestId: requestId.current,
            ...sent.target,
            ...savedShape(sent.draft),
          })
          // what somebody else did after a save whose answer came late is still to be looked at: a conflict says it
          const after = { ...answer, version: Math.min(answer.version, (sent.target?.version ?? 0) + 1) }
          requestId.current = newRequestId()
          unanswered.current = undefined
          setSaved(after)
          setLastSaved(sent.draft)
          setSavedAt(Date.now())
          setRemoved(after.removed)
          localStorage.removeItem(key(before?.noticeId))
          latest.current = { ...latest.current, saved: after, lastSaved: sent.draft }
          if (!before) created.current(after.noticeId)
          if (sent.draft === now || sameDraft(sent.draft, now)) return after
        }
      } catch (thrown) {
        const problem = asCallError(thrown)
        if (!isInDoubt(problem)) {
          unanswered.current = undefined
          refused.current = now
        }
        keepHere(latest.current.draft)
        setError(problem)
        return null
      } finally {
        setSaving(false)
      }
    },
    [key, keepHere],
  )

  const save = useCallback(async (): Promise<StaffContent | null> => {
    if (busy.current) await busy.current
    const { draft: now, saved: before, lastSaved: last } = latest.current
    if (before && last && sameDraft(now, last)) return before
    busy.current = put()
    const after = await busy.current
    busy.current = null
    return after
  }, [put])

  const dirty = !lastSaved || !sameDraft(draft, lastSaved)
  const complete = Object.keys(missingIn(draft, Date.now())).length === 0
  useEffect(() => {
    // What was refused is not sent again by itself: the person changes it first, or decides whose text to keep.
    if (!dirty || !complete || refused.current === draft || error?.code === 'CONFLICT') return
    const timer = setTimeout(() => void save(), PAUSE)
    return () => clearTimeout(timer)
  }, [dirty, complete, draft, save, error?.code])

  /** Reads what the server has now, for one who decides between that and what is written here. */
  const withTheirs = useCallback(async (decide: (theirs: StaffContent) => unknown) => {
    const { saved: before } = latest.current
    if (!before) return
    try {
      await decide(await call('publishing.get', { noticeId: before.noticeId }))
    } catch (thrown) {
      setError(asCallError(thrown))
    }
  }, [])

  const overwrite = useCallback(() => withTheirs(({ version }) => put(version)), [withTheirs, put])

  const forget = useCallback(() => localStorage.removeItem(key(latest.current.saved?.noticeId)), [key])

  const takeTheirs = useCallback(
    () =>
      withTheirs((theirs) => {
        forget()
        setSaved(theirs)
        setDraft(draftOf(theirs))
        setLastSaved(draftOf(theirs))
        setError(null)
      }),
    [withTheirs, forget],
  )

  return { draft, change, saved, dirty, saving, savedAt, removed, error, save, overwrite, takeTheirs, forget }
}
