import { fileIDs, type Tile } from '../../components/photo-tiles/tiles'
import { call } from '../../services/call'
import { CallError, sentenceOf } from '../../services/call-error'
import { isInDoubt } from '../../services/give'
import { uploadPhoto } from '../../services/upload'

/** One finished visit that has to reach the server, with its photos. */
export interface Parcel {
  caseId: string
  version: number
  /** one visit is collected once, however often it is sent */
  requestId: string
  title: string
  tiles: Record<string, Tile[]>
  note: string
  state: 'waiting' | 'sending' | 'refused'
  /** why the server would not take it, for a person to look at */
  reason: string
  at: number
}

const KEY = 'outbox'
let sending: Promise<void> | null = null

export function parcels(): Parcel[] {
  return (wx.getStorageSync(KEY) as Parcel[]) || []
}

export function parcelOf(caseId: string): Parcel | undefined {
  return parcels().find((parcel) => parcel.caseId === caseId)
}

/** Puts a visit into the outbox, in place of an earlier one of the same case that was refused. */
export function put(parcel: Parcel): void {
  write([...parcels().filter(({ caseId }) => caseId !== parcel.caseId), parcel])
}

export function drop(caseId: string): void {
  write(parcels().filter((parcel) => parcel.caseId !== caseId))
}

/**
 * Sends what waits, one after the other; stops at the first that finds no network, because the next would not either.
 * Never rejects. A parcel leaves the outbox only after the server has answered for it.
 */
export function sendParcels(onChange: () => void = () => undefined): Promise<void> {
  sending ??= sendEach(onChange).finally(() => {
    sending = null
  })
  return sending
}

async function sendEach(onChange: () => void): Promise<void> {
  for (const { caseId, state } of parcels()) {
    if (state === 'refused') continue
    change(caseId, { state: 'sending' })
    onChange()
    const outcome = await send(caseId)
    onChange()
    if (outcome === 'offline') return
  }
}

async function send(caseId: string): Promise<'sent' | 'offline' | 'refused'> {
  try {
    await sendPhotos(caseId)
    const parcel = parcelOf(caseId)
    if (!parcel) return 'sent'
    const { version, requestId, tiles, note } = parcel
    await call('casework.collect', {
      requestId,
      caseId,
      version,
      materials: asMaterials(tiles),
      ...(note ? { note } : {}),
    })
    forgetPhotos(tiles)
    drop(caseId)
    return 'sent'
  } catch (error) {
    const offline = isInDoubt(error) || (error instanceof CallError && error.code === 'NOT_SENT')
    change(caseId, offline ? { state: 'waiting' } : { state: 'refused', reason: sentenceOf(error) })
    return offline ? 'offline' : 'refused'
  }
}

/** Each photo that arrived is noted at once: after a break only the rest is sent. */
async function sendPhotos(caseId: string): Promise<void> {
  for (const [key, tiles] of Object.entries(parcelOf(caseId)?.tiles ?? {})) {
    for (const { id, path, fileID } of tiles) {
      if (fileID) continue
      const sent = await uploadPhoto(path, () => undefined).done
      const parcel = parcelOf(caseId)
      if (!parcel) return
      const list = parcel.tiles[key].map((tile) =>
        tile.id === id ? { ...tile, fileID: sent, state: 'sent' as const } : tile,
      )
      change(caseId, { tiles: { ...parcel.tiles, [key]: list } })
    }
  }
}

export function asMaterials(tiles: Record<string, Tile[]>): Record<string, { files: string[] }> {
  const sent = Object.entries(tiles).map(([key, list]) => [key, { files: fileIDs(list) }] as const)
  return Object.fromEntries(sent.filter(([, { files }]) => files.length > 0))
}

/** The server has them now; other people's papers do not stay in the phone. */
function forgetPhotos(tiles: Record<string, Tile[]>): void {
  for (const { path } of Object.values(tiles).flat()) {
    if (path) wx.getFileSystemManager().removeSavedFile({ filePath: path })
  }
}

function change(caseId: string, patch: Partial<Parcel>): void {
  write(parcels().map((parcel) => (parcel.caseId === caseId ? { ...parcel, ...patch } : parcel)))
}

function write(list: Parcel[]): void {
  wx.setStorageSync(KEY, list)
}
