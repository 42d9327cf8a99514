import { afterRestart, fileIDs, type Tile } from '../../components/photo-tiles/photo-tiles.view'
import type { InputOf } from '../../services/actions'
import { newRequestId } from '../../services/request-id'
import { forgetUnsent, keepUnsent, unsent } from '../../services/unsent-storage'

type OrderInput = InputOf<'volunteering.order'>
type PlaceInput = OrderInput['place']

export interface OrderDraft {
  serviceId: string
  /** orders once, however often it is sent, also after a kill of the app */
  requestId: string
  /** '' is myself */
  forWhom: string
  startAt: number | null
  /** kept: as the order says; registered: the home that is on record; other: another building */
  placeKind: 'kept' | 'registered' | 'other'
  buildingId: string
  unit: string
  room: string
  text: string
  note: string
  tiles: Tile[]
}

const PREFIX = 'order.'

export function newOrderDraft(serviceId: string, forWhom = ''): OrderDraft {
  return {
    serviceId,
    requestId: newRequestId(),
    forWhom,
    startAt: null,
    placeKind: 'registered',
    buildingId: '',
    unit: '',
    room: '',
    text: '',
    note: '',
    tiles: [],
  }
}

/** What was typed before the app was closed; a time that has passed is asked again. */
export function storedOrderDraft(serviceId: string, now: number): OrderDraft | null {
  const draft = unsent<OrderDraft>(PREFIX + serviceId)
  if (!draft) return null
  const passed = draft.startAt !== null && draft.startAt <= now
  return { ...draft, startAt: passed ? null : draft.startAt, tiles: afterRestart(draft.tiles) }
}

export function keepOrderDraft(draft: OrderDraft): void {
  keepUnsent(PREFIX + draft.serviceId, draft)
}

export function forgetOrderDraft(serviceId: string): void {
  forgetUnsent(PREFIX + serviceId)
}

/** undefined leaves the place of an order as it is. */
export function placeInput({ placeKind, buildingId, unit, room, text }: OrderDraft): PlaceInput | undefined {
  if (placeKind === 'kept') return undefined
  const words = text.trim() ? { text: text.trim() } : {}
  if (placeKind === 'registered' || !buildingId) return words
  return { buildingId, ...(unit ? { unit } : {}), ...(room ? { room } : {}), ...words }
}

export function orderInput(draft: OrderDraft): OrderInput {
  const { requestId, serviceId, forWhom, startAt, note, tiles } = draft
  const photos = fileIDs(tiles)
  return {
    requestId,
    serviceId,
    ...(forWhom ? { forDependent: forWhom } : {}),
    startAt: startAt ?? 0,
    place: placeInput(draft) ?? {},
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(photos.length > 0 ? { photos } : {}),
  }
}
