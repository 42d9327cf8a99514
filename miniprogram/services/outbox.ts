import { present } from '../../domain/kernel/objects/rules'
import { fileIDs, refused, type Tile } from '../components/photo-tiles/photo-tiles.view'
import type { OutputOf } from './actions'
import { type CommandName, call, type Numbered } from './call'
import { CallError, OFFLINE_SENTENCE, sentenceOf } from './call-error'
import { isConnected } from './network'
import { isInDoubt, type Told } from './send-command'
import { storedValue } from './stored-value'
import { uploadPhoto } from './upload'

/** Something finished that has to reach the server, with its photos. It stays in the phone until the server answers. */
export interface Parcel<Name extends CommandName = CommandName> {
  /** makes it happen once, however often it is sent */
  requestId: string
  action: Name
  /** what the action is told, without the photos */
  input: Partial<Told<Name>>
  /** by where their fileIDs belong in the input: "materials.m1.files" */
  photos: Record<string, Tile[]>
  /** what it is, in a list */
  title: string
  /** where it was made and can be corrected */
  page: string
  /** refused: the server does not take it, a person must look; held: taken out again to be corrected */
  state: 'waiting' | 'sending' | 'refused' | 'held'
  /** the server was asked and gave no answer: it may have happened */
  inDoubt: boolean
  /** why it was not accepted, or why it still waits, a sentence */
  reason: string
  at: number
}

/** What a page hands over. */
export type Finished<Name extends CommandName> = Pick<
  Parcel<Name>,
  'requestId' | 'action' | 'input' | 'photos' | 'title' | 'page'
>

const PREFIX = 'parcel.'
const FIELDS = ['requestId', 'action', 'input'] as const

/** The oldest first, as they are sent. */
export function parcels(): Parcel[] {
  const keys = wx.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX))
  return keys.flatMap((key) => storedValue<Parcel>(key, FIELDS) ?? []).sort((a, b) => a.at - b.at)
}

/** Puts something finished into the outbox, in place of what was there under the same number; `sendParcels` sends it. */
export function put<Name extends CommandName>(finished: Finished<Name>): void {
  const { at = Date.now(), inDoubt = false } = read(finished.requestId) ?? {}
  write({ ...finished, state: 'waiting', inDoubt, reason: '', at })
  changed()
}

/** Takes a parcel out of the queue to correct it. False when it is too late: it is on its way, or may have arrived. */
export function hold(requestId: string): boolean {
  const parcel = read(requestId)
  if (!parcel || parcel.state === 'sending' || parcel.inDoubt) return false
  alter(requestId, { state: 'held' })
  return true
}

/** Keeps a correction of a parcel that is not being sent: one that was refused or is held. */
export function amend(requestId: string, change: Partial<Pick<Parcel, 'input' | 'photos'>>): void {
  const parcel = read(requestId)
  if (parcel) write({ ...parcel, ...change })
}

/** Throws a parcel away, with its photos. */
export function discard(requestId: string): void {
  const parcel = read(requestId)
  if (parcel) forgetPhotos(parcel.photos)
  wx.removeStorageSync(PREFIX + requestId)
  changed()
}

const listeners = new Set<() => void>()

/** Hears of every change in the outbox. Answers what stops that. */
export function watchOutbox(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Once, when the app starts: whatever waits is sent as soon as there is a network again. */
export function sendWhenConnected(): void {
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) sendParcels()
  })
}

let lastAnswer: { requestId: string; answer: OutputOf<CommandName> } | null = null

/** What the server said of the parcel that was sent last; null when it was another, or none since the app began. */
export const answerTo = ({ requestId }: Pick<Parcel, 'requestId'>): OutputOf<CommandName> | null =>
  lastAnswer?.requestId === requestId ? lastAnswer.answer : null

let running: Promise<void> | null = null
let tried = new Set<string>()

/**
 * Sends what waits, one after the other, also what is put in meanwhile. One that fails never keeps the others.
 * Never rejects. A parcel leaves the outbox only after the server has answered for it.
 */
export function sendParcels(): Promise<void> {
  clearTimeout(timer)
  // somebody has a reason to believe that it goes now: what failed a moment ago is tried again
  tried = new Set()
  // a moment later, so that a round that finds nothing is over after it was noted as running
  running ??= Promise.resolve().then(sendAll)
  return running
}

async function sendAll(): Promise<void> {
  for (let next = nextParcel(); next; next = nextParcel()) {
    tried.add(next)
    const outcome = await send(next)
    if (outcome === 'sent') failures = 0
    // without any network the next would not go either
    if (outcome === 'waits' && !(await isConnected())) break
  }
  running = null
  tryAgainLater()
}

function nextParcel(): string | undefined {
  // one that was being sent when the app was killed waits again
  return parcels().find(({ requestId, state }) => ['waiting', 'sending'].includes(state) && !tried.has(requestId))
    ?.requestId
}

let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 5 * 60_000

/** With a network and something left, the server stumbled or the signal is weak: by itself, less and less often. */
async function tryAgainLater(): Promise<void> {
  if (!parcels().some(({ state }) => state === 'waiting') || !(await isConnected())) return
  clearTimeout(timer)
  timer = setTimeout(sendParcels, Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS))
  failures += 1
}

async function send(requestId: string): Promise<'sent' | 'waits' | 'refused'> {
  alter(requestId, { state: 'sending' })
  try {
    await sendPhotos(requestId)
    const parcel = read(requestId)
    if (!parcel) return 'sent'
    if (!(await isConnected())) throw new CallError('OFFLINE', OFFLINE_SENTENCE)
    alter(requestId, { inDoubt: true })
    const told = { ...withFiles(parcel.input, parcel.photos), requestId } as Numbered<CommandName>
    lastAnswer = { requestId, answer: await call(parcel.action, told) }
    discard(requestId)
    return 'sent'
  } catch (error) {
    if (waits(error)) {
      alter(requestId, { state: 'waiting', reason: waitingWords(error) })
      return 'waits'
    }
    refuse(requestId, error)
    return 'refused'
  }
}

/** Nothing is wrong with the parcel: it goes later. */
const waits = (error: unknown) =>
  isInDoubt(error) || (error instanceof CallError && ['NOT_SENT', 'NOT_SIGNED_IN', 'TOO_MANY'].includes(error.code))

const waitingWords = (error: unknown) =>
  error instanceof CallError && error.code === 'TOO_MANY'
    ? error.message
    : error instanceof CallError && !error.offline
      ? '还没有交上去，照片和内容都在手机里，过一会儿自动再交'
      : ''

function refuse(requestId: string, error: unknown): void {
  const parcel = read(requestId)
  if (!parcel) return
  const photos = error instanceof CallError ? marked(parcel.photos, error.fields) : parcel.photos
  alter(requestId, { photos, state: 'refused', inDoubt: false, reason: sentenceOf(error) })
}

/** Each photo that arrived is noted at once: after a break only the rest is sent. */
async function sendPhotos(requestId: string): Promise<void> {
  for (const [place, tiles] of Object.entries(read(requestId)?.photos ?? {})) {
    for (const { id, path, fileID } of tiles) {
      if (fileID) continue
      try {
        const sent = await uploadPhoto(path, () => undefined).done
        changeTile(requestId, place, id, { fileID: sent, state: 'sent', reason: '' })
      } catch (error) {
        if (!waits(error)) changeTile(requestId, place, id, { state: 'refused', reason: sentenceOf(error) })
        throw error
      }
    }
  }
}

function changeTile(requestId: string, place: string, id: string, change: Partial<Tile>): void {
  const parcel = read(requestId)
  if (!parcel) return
  const tiles = (parcel.photos[place] ?? []).map((tile) => (tile.id === id ? { ...tile, ...change } : tile))
  alter(requestId, { photos: { ...parcel.photos, [place]: tiles } })
}

/** The server names what it does not take by place and number: "materials.m1.files.0". */
function marked(photos: Parcel['photos'], fields: Record<string, string>): Parcel['photos'] {
  return Object.fromEntries(
    Object.entries(photos).map(([place, tiles]) => {
      const own = Object.entries(fields).filter(([path]) => path.startsWith(`${place}.`))
      const reasons = own.map(([path, reason]) => [path.slice(place.length + 1), reason])
      return [place, refused(tiles, Object.fromEntries(reasons))]
    }),
  )
}

/** The input with the fileIDs of the photos in their places. */
export function withFiles(input: object, photos: Parcel['photos']): Record<string, unknown> {
  const whole: Record<string, unknown> = JSON.parse(JSON.stringify(input))
  for (const [place, tiles] of Object.entries(photos)) {
    const files = fileIDs(tiles)
    if (files.length === 0) continue
    const keys = place.split('.')
    const last = present(keys.pop())
    let inside = whole
    for (const key of keys) inside = (inside[key] ??= {}) as Record<string, unknown>
    inside[last] = files
  }
  return whole
}

/** The server has them now, or nobody wants them: other people's papers do not stay in the phone. */
function forgetPhotos(photos: Parcel['photos']): void {
  for (const { path } of Object.values(photos).flat()) {
    if (path) wx.getFileSystemManager().removeSavedFile({ filePath: path })
  }
}

function alter(requestId: string, change: Partial<Parcel>): void {
  const parcel = read(requestId)
  if (!parcel) return
  write({ ...parcel, ...change })
  changed()
}

function read(requestId: string): Parcel | null {
  return storedValue<Parcel>(PREFIX + requestId, FIELDS)
}

function write(parcel: Parcel): void {
  wx.setStorageSync(PREFIX + parcel.requestId, parcel)
}

function changed(): void {
  for (const listener of [...listeners]) listener()
}
