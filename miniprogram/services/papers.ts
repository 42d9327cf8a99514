import type { Tile } from '../components/photo-tiles/photo-tiles.view'
import { type Parcel, parcels } from './outbox'

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
  bringing(action).find(({ input }) => (input as { caseId?: string }).caseId === caseId)

/** What is to be brought, without its title and page. */
export const packed = (
  { requestId, tiles, note }: Papers,
  { caseId, version }: { caseId: string; version: number },
): Pick<Parcel<Bringing>, 'requestId' | 'input' | 'photos'> => ({
  requestId,
  input: { caseId, version, ...noteInput(note) },
  photos: photosOf(tiles),
})

export const noteInput = (note: string) => (note.trim() ? { note: note.trim() } : {})

export const photosOf = (tiles: Papers['tiles']): Parcel['photos'] =>
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
