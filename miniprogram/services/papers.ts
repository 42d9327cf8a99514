import type { Tile } from '../components/photo-tiles/photo-tiles.view'
import { amend, type Parcel, parcels } from './outbox'
import { keepUnsent } from './unsent-storage'

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

/** Keeps what was changed: in the parcel that is corrected, otherwise under the key in the phone. */
export function keepPapers(papers: Papers, parcel: Parcel<Bringing> | undefined, key: string): void {
  const { requestId, tiles, note } = papers
  const { note: _, ...input } = parcel?.input ?? {}
  if (parcel) amend(requestId, { photos: photosOf(tiles), input: { ...input, ...noteInput(note) } })
  else keepUnsent(key, papers)
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
