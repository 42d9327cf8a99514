import { randomBytes } from 'node:crypto'
import { type Day, dayOf } from './clock'
import { ActionError } from './errors'
import { isSdkError, isUploadOf, storage } from './wx'

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

export const MAX_PHOTO_BYTES = 10 * 1024 * 1024
const LONGEST_EDGE = 2400
const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp']

const bad = (path: string, message: string) => new ActionError('BAD_FILE', message, { [path]: message })

/**
 * Takes a client's upload in: it must be the caller's own, at most 10 MB and really a photo, whatever its name says.
 * It is drawn anew (at most 2400 px, JPEG), so that neither EXIF nor anything hidden in the file survives.
 * @param path the input path for the error, "materials.m1.files.0"
 */
export async function takePhotoIn(fileID: string, openid: string, path: string, now: number): Promise<StoredFile> {
  if (!isUploadOf(fileID, openid)) throw bad(path, '这张照片不是您上传的，请重新选一张。')
  const content = await downloaded(fileID, path)
  const photo = await redrawn(content, path)
  const stored = await storage.upload(pathIn('private', dayOf(now)), photo.data)
  return { fileID: stored, source: fileID, size: photo.info.size, width: photo.info.width, height: photo.info.height }
}

/** The same for bytes that came with the call itself (the console's pictures). */
export async function storePhoto(
  content: Buffer,
  path: string,
  now: number,
  folder: Folder = 'private',
): Promise<StoredFile> {
  const photo = await redrawn(content, path)
  const stored = await storage.upload(pathIn(folder, dayOf(now)), photo.data)
  return { fileID: stored, source: stored, size: photo.info.size, width: photo.info.width, height: photo.info.height }
}

/** Papers of cases and orders; pictures that many will see. A picture's folder says that it may be shown. */
type Folder = 'private' | 'pictures'

const pathIn = (folder: Folder, day: Day) => `${folder}/${day}/${randomBytes(16).toString('hex')}.jpg`

async function downloaded(fileID: string, path: string): Promise<Buffer> {
  try {
    return await storage.download(fileID)
  } catch (error) {
    if (isSdkError(error)) console.error('download failed', error.errMsg)
    throw bad(path, '这张照片没有传完，请重新上传。')
  }
}

async function redrawn(content: Buffer, path: string) {
  if (content.length > MAX_PHOTO_BYTES) {
    throw bad(path, `这张照片有${(content.length / 1024 / 1024).toFixed(0)} MB，最大10 MB，请换一张或先压缩。`)
  }
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(content)
  if (!type || !PHOTO_TYPES.includes(type.mime)) throw bad(path, '这不是照片文件，请拍照或从相册选一张（JPG、PNG）。')
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(content, { limitInputPixels: 60_000_000 })
      .rotate()
      .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw bad(path, '这张照片打不开，可能已损坏，请重新拍一张。')
  }
}
