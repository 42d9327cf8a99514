import { standingOf } from '../components/outbox-list/outbox-list.view'
import { afterRestart, type Tile } from '../components/photo-tiles/photo-tiles.view'
import { fieldOf } from './field-of'
import { amend, type Parcel, parcels, watchOutbox } from './outbox'
import { OPENED_BY_ID } from './page-state'
import { newRequestId } from './request-id'
import { UNSENT } from './sending'
import { keepUnsent, unsent } from './unsent-storage'

/** What somebody photographed and wrote for a case, by material: finished it leaves through the outbox. */
export interface Papers {
  requestId: string
  tiles: Record<string, Tile[]>
  note: string
}

/** What brings papers of a case. */
type Bringing = 'casework.collect' | 'casework.supplement'

/** What waits in the outbox of this kind. */
export const bringing = <Name extends Bringing>(action: Name): Parcel<Name>[] =>
  parcels().filter((parcel): parcel is Parcel<Name> => parcel.action === action)

/** The papers of a case that wait in the outbox. */
export const papersOf = <Name extends Bringing>(action: Name, caseId: string): Parcel<Name> | undefined =>
  bringing(action).find(({ input }: Parcel<Bringing>) => input.caseId === caseId)

/** What is to be brought, without its title and page. */
export const packed = (
  { requestId, tiles, note }: Papers,
  { caseId, version }: { caseId: string; version: number },
): Pick<Parcel<Bringing>, 'requestId' | 'input' | 'photos'> => ({
  requestId,
  input: { caseId, version, ...noteInput(note) },
  photos: photosOf(tiles),
})

const noteInput = (note: string) => (note.trim() ? { note: note.trim() } : {})

const photosOf = (tiles: Papers['tiles']): Parcel['photos'] =>
  Object.fromEntries(
    Object.entries(tiles)
      .filter(([, list]) => list.length > 0)
      .map(([key, list]) => [`materials.${key}.files`, list]),
  )

/** A parcel as its page fills it in. */
export function papersIn({ requestId, photos, input }: Parcel<Bringing>): Papers {
  const tiles = Object.entries(photos).map(([place, list]) => [place.split('.')[1], list])
  return { requestId, tiles: Object.fromEntries(tiles), note: input.note ?? '' }
}

/** What such a page shows besides the photos; spread into its `data`. */
export const NOTHING_BROUGHT = {
  note: '',
  /** handed to the outbox: what is said of it, whether it can still be corrected, why it came back */
  waits: '',
  correctable: false,
  trouble: '',
  ...UNSENT,
}

interface PapersPage {
  id: string
  kept: Papers
  unwatch: () => unknown
  load(): unknown
  /** the outbox went on */
  heard(): void
  setData(change: Record<string, unknown>): void
}

/**
 * What a page is made of on which papers of a case (`?id=`) are photographed: `kept` is what was filled in before.
 * @param keyOf under which it is kept in the phone until it is finished
 */
export const bringsPapers = (action: Bringing, keyOf: (caseId: string) => string) => ({
  ...OPENED_BY_ID,
  kept: fieldOf<Papers>({ requestId: '', tiles: {}, note: '' }),
  unwatch: () => fieldOf<unknown>(undefined),
  onLoad(this: PapersPage, { id = '' }: { id?: string }) {
    this.id = id
    const parcel = papersOf(action, id)
    this.kept = papersBefore(parcel, keyOf(id))
    this.setData({ note: this.kept.note, ...standingOf(parcel) })
    this.unwatch = watchOutbox(() => this.heard())
    this.load()
  },
  onUnload(this: PapersPage) {
    this.unwatch()
  },
})

/** The papers as they were left: in the parcel that waits, or under the key in the phone, or none yet. */
function papersBefore(parcel: Parcel<Bringing> | undefined, key: string): Papers {
  if (parcel) return papersIn(parcel)
  const kept = unsent<Papers>(key)
  const requestId = kept?.requestId || newRequestId()
  if (!kept) return { requestId, tiles: {}, note: '' }
  const tiles = Object.entries(kept.tiles).map(([place, list]) => [place, afterRestart(list)])
  return { ...kept, requestId, tiles: Object.fromEntries(tiles) }
}

/** Keeps what was changed: in the parcel that is corrected, otherwise under the key in the phone. */
export function keepPapers(papers: Papers, parcel: Parcel<Bringing> | undefined, key: string): void {
  const { requestId, tiles, note } = papers
  const { note: _, ...input } = parcel?.input ?? {}
  if (parcel) amend(requestId, { photos: photosOf(tiles), input: { ...input, ...noteInput(note) } })
  else keepUnsent(key, papers)
}

/** Says what became of papers that were handed to the outbox: they arrived (`done`), or they wait (`left`). */
export function tellPacked(left: Parcel | undefined, done: string): void {
  wx.vibrateShort({ type: 'light' }).catch(() => undefined)
  const later = left?.reason || '没有信号，已存在手机里，有信号时自动交'
  wx.showToast(left ? { title: later, icon: 'none' } : { title: done, icon: 'success' })
}

interface Row {
  key: string
  tiles: Tile[]
  error: string
}

/** Photos of a material changed: what was said of it is taken back; the tiles themselves are drawn already. */
export function tilesChanged(rows: Row[], path: string, { key, tiles }: Pick<Row, 'key' | 'tiles'>): object {
  const index = rows.findIndex((row) => row.key === key)
  const row = rows[index]
  if (row?.error) return { [`${path}[${index}].tiles`]: tiles, [`${path}[${index}].error`]: '', problem: '' }
  if (row) row.tiles = tiles
  return { problem: '' }
}
