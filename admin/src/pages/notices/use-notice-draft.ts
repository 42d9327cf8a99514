import { useCallback, useEffect, useRef, useState } from 'react'
import type { StaffNotice } from '../../../../domain/publishing/views'
import { call } from '../../api/call'
import { asCallError, type CallError } from '../../api/errors'
import { newRequestId } from '../../api/request-id'
import { readKept, writeKept } from '../../widgets/use-kept'
import { draftOf, emptyNotice, missingIn, type NoticeDraft, sameDraft, savedShape } from './notice-draft'

const PAUSE = 2500

interface Kept {
  draft: NoticeDraft
  /** made with the first word, so that saving twice creates once */
  requestId: string
}

export interface NoticeWriting {
  draft: NoticeDraft
  change: (part: Partial<NoticeDraft>) => void
  /** the notice as the server has it; null before the first save */
  saved: StaffNotice | null
  dirty: boolean
  saving: boolean
  savedAt: number | null
  /** what the server took out of the text, in words */
  removed: string[]
  error: CallError | null
  /** saves now; answers the notice, or null when it could not */
  save: () => Promise<StaffNotice | null>
  /** after CONFLICT: puts my text over the other's version, or takes the other's text */
  overwrite: () => Promise<void>
  takeTheirs: () => Promise<void>
  forget: () => void
}

/** What is typed goes to this machine at once and, when it is complete and the typing pauses, to the server. */
export function useNoticeDraft(
  account: string,
  notice: StaffNotice | null,
  onCreated: (noticeId: string) => void,
): NoticeWriting {
  const key = useCallback((noticeId?: string) => `pz.notice.${account}.${noticeId ?? 'new'}`, [account])
  const [kept] = useState(() => readKept<Kept>(localStorage, key(notice?.noticeId)))
  const [draft, setDraft] = useState<NoticeDraft>(
    () => kept?.draft ?? (notice ? draftOf(notice) : emptyNotice(Date.now())),
  )
  const [saved, setSaved] = useState(notice)
  const [lastSaved, setLastSaved] = useState<NoticeDraft | null>(notice && draftOf(notice))
  const [saving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [removed, setRemoved] = useState<string[]>([])
  const [error, setError] = useState<CallError | null>(null)
  const requestId = useRef(kept?.requestId ?? newRequestId())
  const busy = useRef<Promise<StaffNotice | null> | null>(null)
  const refused = useRef<NoticeDraft | null>(null)
  const created = useRef(onCreated)
  created.current = onCreated
  const latest = useRef({ draft, saved, lastSaved })
  latest.current = { draft, saved, lastSaved }

  const change = useCallback(
    (part: Partial<NoticeDraft>) => {
      setDraft((old) => {
        const next = { ...old, ...part }
        writeKept(localStorage, key(latest.current.saved?.noticeId), { draft: next, requestId: requestId.current })
        return next
      })
    },
    [key],
  )

  const put = useCallback(
    async (over?: number): Promise<StaffNotice | null> => {
      const { draft: now, saved: before } = latest.current
      setSaving(true)
      setError(null)
      try {
        const target = before && { noticeId: before.noticeId, version: over ?? before.version }
        const after = await call('publishing.save', { requestId: requestId.current, ...target, ...savedShape(now) })
        requestId.current = newRequestId()
        setSaved(after)
        setLastSaved(now)
        setSavedAt(Date.now())
        setRemoved(after.removed)
        localStorage.removeItem(key(before?.noticeId))
        latest.current = { ...latest.current, saved: after, lastSaved: now }
        if (!before) created.current(after.noticeId)
        return after
      } catch (thrown) {
        const problem = asCallError(thrown)
        if (problem.code !== 'NETWORK') refused.current = now
        setError(problem)
        return null
      } finally {
        setSaving(false)
      }
    },
    [key],
  )

  const save = useCallback(async (): Promise<StaffNotice | null> => {
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

  const overwrite = useCallback(async () => {
    const { saved: before } = latest.current
    if (!before) return
    try {
      const theirs = await call('publishing.get', { noticeId: before.noticeId })
      await put(theirs.version)
    } catch (thrown) {
      setError(asCallError(thrown))
    }
  }, [put])

  const forget = useCallback(() => localStorage.removeItem(key(latest.current.saved?.noticeId)), [key])

  const takeTheirs = useCallback(async () => {
    const { saved: before } = latest.current
    if (!before) return
    try {
      const theirs = await call('publishing.get', { noticeId: before.noticeId })
      forget()
      setSaved(theirs)
      setDraft(draftOf(theirs))
      setLastSaved(draftOf(theirs))
      setError(null)
    } catch (thrown) {
      setError(asCallError(thrown))
    }
  }, [forget])

  return { draft, change, saved, dirty, saving, savedAt, removed, error, save, overwrite, takeTheirs, forget }
}
