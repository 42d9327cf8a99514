import { randomBytes } from 'node:crypto'
import { fileWasStored } from '../call-scope'
import type { Day } from '../clock'
import { storage } from '../wx'
import type { Redrawn } from './redraw'

/** A checked photo in private storage. */
export interface StoredFile {
  fileID: string
  /** the upload that it was made from: sending the same upload again gives the same file */
  source: string
  /** bytes */
  size: number
  width: number
  height: number
}

/** Papers of cases and orders; pictures that many will see. A picture's folder says that it may be shown. */
export type Folder = 'private' | 'pictures'

/** Where a new file will lie; its day stands in it. */
export const newPath = (folder: Folder, day: Day): string => `${folder}/${day}/${randomBytes(16).toString('hex')}.jpg`

/** Kept for good only with the write that refers to it: should the call write nothing, the file is removed again. */
export async function store(photo: Redrawn, path: string, source?: string): Promise<StoredFile> {
  const fileID = await storage.upload(path, photo.data)
  fileWasStored(fileID)
  return { fileID, source: source ?? fileID, size: photo.data.length, width: photo.width, height: photo.height }
}
