import type { FileRef } from '../../../domain/casework/views'

/** One photo on its way to the server. A draft keeps tiles as they are, so nothing is lost when the app is killed. */
export interface Tile {
  id: string
  /** on the phone; empty for a photo that only the server has */
  path: string
  /** short-lived link of a photo that only the server has */
  url: string
  fileID: string | null
  /** kept: stays in the phone until the outbox sends it */
  state: 'sending' | 'sent' | 'failed' | 'refused' | 'kept'
  percent: number
  reason: string
}

export function tileOfPhoto(id: string, path: string): Tile {
  return { id, path, url: '', fileID: null, state: 'sending', percent: 0, reason: '' }
}

export function tileOfFile(file: FileRef): Tile {
  return {
    id: file.fileID,
    path: '',
    url: file.url ?? file.fileID,
    fileID: file.fileID,
    state: 'sent',
    percent: 100,
    reason: '',
  }
}

export function changed(tiles: Tile[], id: string, change: Partial<Tile>): Tile[] {
  return tiles.map((tile) => (tile.id === id ? { ...tile, ...change } : tile))
}

export function fileIDs(tiles: Tile[]): string[] {
  return tiles.flatMap(({ fileID, state }) => (fileID && state === 'sent' ? [fileID] : []))
}

export function busy(tiles: Tile[]): boolean {
  return tiles.some(({ state }) => state === 'sending')
}

/** Photos that did not arrive, in words; empty when all did. */
export function tilesTrouble(tiles: Tile[]): string {
  if (busy(tiles)) return '照片还在上传，请等一等'
  if (tiles.some(({ state }) => state === 'failed')) return '有照片没有传上去，请点“重新上传”'
  return tiles.some(({ state }) => state === 'refused') ? '有照片不能用，请去掉后重拍' : ''
}

/** Which of the photos that were sent at `photos` the server would not take: "photos.1" -> {1: sentence}. */
export const refusedPhotos = (fields: Record<string, string>): Record<number, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, sentence]) => {
      const index = /^photos\.(\d+)/.exec(path)?.[1]
      return index === undefined ? [] : [[Number(index), sentence]]
    }),
  )

/** After a restart nothing is being sent any more: what was on its way waits for 重新上传. */
export function afterRestart(tiles: Tile[]): Tile[] {
  return tiles.map((tile) => (tile.state === 'sending' ? { ...tile, state: 'failed', reason: '上次没有传完' } : tile))
}

/** Marks the files that the server would not take; `files` are indexes among the sent ones. */
export function refused(tiles: Tile[], reasons: Record<number, string>): Tile[] {
  const sent = tiles.filter(({ state }) => state === 'sent')
  return tiles.map((tile) => {
    const reason = reasons[sent.indexOf(tile)]
    return reason ? { ...tile, state: 'refused', reason } : tile
  })
}
