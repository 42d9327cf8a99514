import type { Draft } from '../../domain/casework/views'
import { afterRestart, fileIDs, type Tile, tileOfFile } from '../components/photo-tiles/photo-tiles.view'
import type { InputOf } from './actions'
import { call } from './call'
import { CallError } from './call-error'
import { clockWords } from './dates'
import { newRequestId } from './request-id'
import { forgetUnsent, keepUnsent, unsent, unsentKeys } from './unsent-storage'

export interface LocalDraft {
  itemId: string
  itemVersion: number
  caseId: string | null
  version: number | null
  /** makes the case once, however often the first save is sent */
  requestId: string
  /** the same for the submission */
  submitId: string
  forDependent: string | null
  form: Record<string, unknown>
  /** the answers among them that an earlier form of this applicant gave, untyped here */
  given?: Record<string, unknown>
  /** photos of materials by material key, photos of the form by "form.<key>" */
  tiles: Record<string, Tile[]>
  deferred: string[]
  step: number
  /** something here is not known to have reached the server */
  dirty: boolean
  /** the save that is under way with just these contents: sent again after a kill, it is the same wish */
  saveId?: string
  savedAt: number | null
}

const PAUSE_MS = 2000

export function newDraft(itemId: string, itemVersion: number): LocalDraft {
  return {
    itemId,
    itemVersion,
    caseId: null,
    version: null,
    requestId: newRequestId(),
    submitId: newRequestId(),
    forDependent: null,
    form: {},
    tiles: {},
    deferred: [],
    step: 0,
    dirty: false,
    savedAt: null,
  }
}

/** What this phone holds for an item, as after a kill of the app. */
export function storedDraft(itemId: string): LocalDraft | null {
  const draft = unsent<LocalDraft>(itemId)
  if (!draft) return null
  const tiles = Object.fromEntries(Object.entries(draft.tiles).map(([key, list]) => [key, afterRestart(list)]))
  return { ...draft, tiles }
}

/** Forgets what this phone holds of a draft that was thrown away. */
export function forgetDraftOf(caseId: string): void {
  for (const key of unsentKeys()) if (unsent<Partial<LocalDraft>>(key)?.caseId === caseId) forgetUnsent(key)
}

/** A draft that was begun on another phone. */
export function draftFromServer(draft: Draft): LocalDraft {
  const tiles = Object.fromEntries(draft.materials.map(({ key, files }) => [key, files.map(tileOfFile)]))
  return {
    ...newDraft(draft.item.id, draft.item.version),
    caseId: draft.caseId,
    version: draft.version,
    forDependent: draft.forDependent,
    form: draft.form,
    tiles,
    deferred: draft.materials.filter(({ deferred }) => deferred).map(({ key }) => key),
    step: draft.step,
    savedAt: draft.savedAt,
  }
}

/** The draft as casework.saveDraft and casework.submit want it: photos as fileIDs, empty answers left out. */
export function asInput(draft: LocalDraft) {
  const form: InputOf<'casework.saveDraft'>['form'] = {}
  for (const [key, value] of Object.entries(draft.form)) if (!isEmpty(value)) form[key] = value as Answer
  const materials: Record<string, { files: string[]; deferred?: boolean }> = {}
  for (const [key, tiles] of Object.entries(draft.tiles)) {
    const files = fileIDs(tiles)
    if (key.startsWith('form.')) {
      if (files.length > 0) form[key.slice(5)] = files
    } else if (files.length > 0) materials[key] = { files }
  }
  for (const key of draft.deferred) materials[key] = { files: materials[key]?.files ?? [], deferred: true }
  return {
    ...(draft.caseId ? { caseId: draft.caseId, version: draft.version ?? undefined } : {}),
    itemId: draft.itemId,
    itemVersion: draft.itemVersion,
    // said every time: whoever chooses themself again has chosen
    forDependent: draft.forDependent,
    form,
    materials,
  }
}

/** A draft keeps what was typed, right or wrong; the server says what is wrong with it. */
type Answer = InputOf<'casework.saveDraft'>['form'][string]

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

export type Saved =
  | { kind: 'saved'; words: string }
  | { kind: 'local'; words: string }
  | { kind: 'refused'; words: string; fields: Record<string, string> }
  | { kind: 'conflict'; words: string }

/** Keeps one draft: every change at once in the phone, to the server when typing pauses and when the page goes. */
export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private stopped = false

  constructor(
    private draft: LocalDraft,
    private readonly tell: (saved: Saved) => void,
  ) {}

  get current(): LocalDraft {
    return this.draft
  }

  change(patch: Partial<LocalDraft>): void {
    this.store({ ...this.draft, ...patch, dirty: true, saveId: undefined })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.flush(), PAUSE_MS)
  }

  /** Sends what is not yet on the server. Never rejects: what fails stays in the phone, and `tell` says so. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    if (!this.draft.dirty || this.stopped) return
    this.running = this.save()
    await this.running
    this.running = null
  }

  /** The case is submitted or thrown away: nothing may bring the draft back. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    forgetUnsent(this.draft.itemId)
  }

  private async save(): Promise<void> {
    // The first save makes the case, under one name however often it is sent; each later save is a wish of its own.
    const requestId = this.draft.caseId ? (this.draft.saveId ?? newRequestId()) : this.draft.requestId
    const sent = { ...this.draft, saveId: requestId }
    // not saved before the answer is there: an app that is killed meanwhile sends it when it is opened again
    this.store(sent)
    try {
      const saved = await call('casework.saveDraft', { ...asInput(sent), requestId, step: sent.step })
      const { caseId, version, savedAt } = saved
      this.store({ ...this.draft, caseId, version, savedAt, dirty: this.draft !== sent, saveId: undefined })
      this.tell({ kind: 'saved', words: `已保存 ${clockWords(saved.savedAt)}` })
    } catch (error) {
      this.tell(troubleOf(error))
    }
  }

  private store(draft: LocalDraft): void {
    if (this.stopped) return
    this.draft = draft
    keepUnsent(draft.itemId, draft)
  }
}

function troubleOf(error: unknown): Saved {
  if (!(error instanceof CallError) || error.offline) return { kind: 'local', words: '没有网，已存在手机里' }
  if (error.code === 'CONFLICT') return { kind: 'conflict', words: '另一部手机上也改过' }
  if (error.code === 'BAD_FILE') return { kind: 'refused', words: '有照片不能用', fields: error.fields }
  return { kind: 'local', words: '已存在手机里' }
}
