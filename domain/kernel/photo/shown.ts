import { z } from 'zod'
import { storage } from '../wx'
import type { StoredFile } from './stored-file'

/** The ids of uploads, as a client names them. */
export const PhotoIds = (most: number) => z.array(z.string().max(300)).max(most, `最多${most}张照片`)

/** Links live for ten minutes: long enough to look, too short to pass on. */
const LINK_SECONDS = 600

export type Links = Map<string, string>

/** Short-lived links to photos in private storage, none while it does not answer; nothing is asked where there are none. */
export async function linksOf(files: readonly StoredFile[], seconds = LINK_SECONDS): Promise<Links> {
  return storage.linksToShow(
    files.map(({ fileID }) => fileID),
    seconds,
  )
}

/** A photo as a client is told of it. */
export const fileRef = ({ fileID, size }: StoredFile, links: Links) => ({
  fileID,
  ...(links.has(fileID) ? { url: links.get(fileID) } : {}),
  size,
})
