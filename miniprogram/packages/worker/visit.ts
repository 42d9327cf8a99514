import type { Tile } from '../../components/photo-tiles/photo-tiles.view'
import { type Finished, type Parcel, parcels } from '../../services/outbox'

/** What a worker photographed and wrote at a door, by material. */
export interface Visit {
  requestId: string
  tiles: Record<string, Tile[]>
  note: string
}

/** The visit of a case that waits in the outbox. */
export function visitOf(caseId: string): Parcel<'casework.collect'> | undefined {
  return parcels().find(
    (parcel): parcel is Parcel<'casework.collect'> => isVisit(parcel) && parcel.input.caseId === caseId,
  )
}

/** Cases whose visit has not reached the server yet. */
export const visitedCases = (): string[] =>
  parcels().flatMap((parcel) => (isVisit(parcel) ? [parcel.input.caseId ?? ''] : []))

const isVisit = (parcel: Parcel): parcel is Parcel<'casework.collect'> => parcel.action === 'casework.collect'

export function finished(
  task: { caseId: string; version: number; applicantName: string; itemName: string },
  { requestId, tiles, note }: Visit,
): Finished<'casework.collect'> {
  const { caseId, version, applicantName, itemName } = task
  return {
    requestId,
    action: 'casework.collect',
    input: { caseId, version, ...noteInput(note) },
    photos: photosOf(tiles),
    title: `${applicantName}：${itemName}`,
    page: `/packages/worker/pages/task/task?id=${caseId}`,
  }
}

export const noteInput = (note: string) => (note.trim() ? { note: note.trim() } : {})

export function photosOf(tiles: Visit['tiles']): Parcel['photos'] {
  return Object.fromEntries(Object.entries(tiles).map(([key, list]) => [`materials.${key}.files`, list]))
}

/** A parcel as the page fills it in. */
export function visitIn({ requestId, photos, input }: Parcel<'casework.collect'>): Visit {
  const tiles = Object.entries(photos).map(([place, list]) => [place.split('.')[1], list])
  return { requestId, tiles: Object.fromEntries(tiles), note: input.note ?? '' }
}
