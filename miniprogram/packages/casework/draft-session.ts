import { formFor } from '../../../domain/catalog/rules'
import type { Item } from '../../../domain/catalog/views'
import type { OutputOf } from '../../services/actions'
import { call } from '../../services/call'
import { CallError } from '../../services/call-error'
import { item as loadItem } from '../../services/catalog-cache'
import {
  DraftKeeper,
  draftFromServer,
  forgetDraftOf,
  type LocalDraft,
  newDraft,
  type Saved,
  storedDraft,
} from '../../services/drafts'

export interface DraftSession {
  item: Item
  keeper: DraftKeeper
  /** true when something was already typed before */
  resumed: boolean
  /** the same is already under way for whoever applies */
  running: Known['running']
}
type Known = OutputOf<'casework.known'>
const NOTHING: Known = { form: {}, facts: [], running: null }

let open: DraftSession | null = null
let listener: (saved: Saved) => void = () => undefined

/**
 * The draft that the apply and review pages share. What this phone holds comes first, then what the server holds
 * (`caseId`), else an empty one. A draft keeps the version of the item with which it was begun.
 */
export async function openDraft(itemId: string, caseId?: string): Promise<DraftSession> {
  if (open && open.item.id === itemId && (!caseId || open.keeper.current.caseId === caseId)) return open
  const kept = await existing(itemId, caseId)
  const asStored = await loadItem(kept?.itemId ?? itemId, kept?.itemVersion)
  const { form, facts, running } = await knownOf(asStored, kept?.forDependent ?? null)
  const item = itemFor(asStored, facts)
  const draft = kept ? withoutFacts(kept, item) : { ...newDraft(item.id, item.version), form, given: form }
  open = { item, keeper: new DraftKeeper(draft, (saved) => listener(saved)), resumed: kept !== null, running }
  // what an app that was killed could not send any more goes now
  if (draft.dirty) open.keeper.flush()
  return open
}

/** What was told in an earlier form for this applicant is not asked again; without a network the form begins empty. */
async function knownOf(item: Item, forDependent: string | null): Promise<Known> {
  const input = { itemId: item.id, ...(forDependent ? { forDependent } : {}) }
  return call('casework.known', input).catch(() => NOTHING)
}

/** The form as it is for whoever applies now; without a network everybody is asked what is known of some people only. */
const itemFor = (item: Item, facts: readonly string[]): Item => ({
  ...item,
  form: formFor(item.form, ({ key }) => facts.includes(key)),
})

/** A draft from before something was known: nobody could see or change the old answer. */
function withoutFacts(draft: LocalDraft, item: Item): LocalDraft {
  const facts = item.form.filter(({ fact }) => fact).map(({ key }) => key)
  return { ...draft, form: without(draft.form, (key) => facts.includes(key)) }
}

const without = (form: LocalDraft['form'], leavesOut: (key: string) => boolean): LocalDraft['form'] =>
  Object.fromEntries(Object.entries(form).filter(([key]) => !leavesOut(key)))

/**
 * Somebody else applies now. The bank card that was filled in unasked was that of the one before, and makes room for
 * what is known of this one; what was typed stays.
 */
export async function applyFor(forDependent: string | null): Promise<void> {
  if (!open) return
  const { keeper } = open
  const { form, given = {} } = keeper.current
  keeper.change({ forDependent, form: without(form, (key) => key in given && form[key] === given[key]), given: {} })
  open.running = null
  const asStored = await loadItem(keeper.current.itemId, keeper.current.itemVersion)
  const { form: theirs, facts, running } = await knownOf(asStored, forDependent)
  if (keeper.current.forDependent !== forDependent || !open) return
  open.running = running
  open.item = itemFor(asStored, facts)
  const typed = without(withoutFacts(keeper.current, open.item).form, (key) => keeper.current.form[key] === '')
  keeper.change({ form: { ...theirs, ...typed }, given: theirs })
}

async function existing(itemId: string, caseId?: string): Promise<LocalDraft | null> {
  const stored = storedDraft(itemId)
  if (stored && (!caseId || stored.caseId === caseId)) return stored
  return caseId ? draftFromServer(await call('casework.draft', { caseId })) : null
}

/** The page that is visible hears how saving went. */
export function hearSaving(next: (saved: Saved) => void): void {
  listener = next
}

/** After submitting or discarding: the phone forgets the draft. */
export function endDraft(): void {
  open?.keeper.stop()
  open = null
}

/**
 * Throws a draft away, here and on the server, its photos with it. One that is gone already is what was wished.
 * Rejects with a CallError as `call` does; then everything is still there.
 */
export async function discardDraft(caseId: string, version: number): Promise<void> {
  try {
    await call('casework.discard', { caseId, version })
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'NOT_FOUND') throw error
  }
  if (open?.keeper.current.caseId === caseId) endDraft()
  forgetDraftOf(caseId)
}

/** Takes the version that another phone saved, in place of what this one holds. */
export async function takeServerDraft(): Promise<void> {
  const caseId = open?.keeper.current.caseId
  if (!open || !caseId) return
  const { itemId } = open.keeper.current
  open.keeper.stop()
  open = null
  await openDraft(itemId, caseId)
}

/** Keeps what this phone holds: the next save goes on top of the other phone's version. */
export async function keepOwnDraft(): Promise<void> {
  const caseId = open?.keeper.current.caseId
  if (!open || !caseId) return
  const { version } = await call('casework.draft', { caseId })
  open.keeper.change({ version })
}
