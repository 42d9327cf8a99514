import { call } from './call'
import { CallError, OFFLINE_SENTENCE } from './call-error'
import { isConnected } from './network'
import { newRequestId } from './request-id'

const MEGABYTE = 1024 * 1024
/** Above this a photo is made smaller first: stairwells have little signal. */
const COMPRESS_OVER = 2 * MEGABYTE
/** The server refuses what is larger. */
const REFUSE_OVER = 10 * MEGABYTE

export interface Photo {
  path: string
  size: number
}
export interface Picked {
  photos: Photo[]
  /** a sentence when some file could not be taken; the others are */
  problem: string
}

/** Lets the person take or choose photos. Cancelling answers none. */
export async function pickPhotos(options: { count: number; source: ('album' | 'camera')[] }): Promise<Picked> {
  let files: { tempFilePath: string; size: number }[]
  try {
    const chosen = await wx.chooseMedia({
      count: Math.min(9, options.count),
      mediaType: ['image'],
      sourceType: options.source,
      sizeType: ['original', 'compressed'],
    })
    files = chosen.tempFiles
  } catch (error) {
    return { photos: [], problem: pickProblem(error) }
  }
  const photos: Photo[] = []
  let problem = ''
  for (const { tempFilePath, size } of files) {
    const checked = await checkPhoto({ path: tempFilePath, size })
    if ('problem' in checked) problem = checked.problem
    else photos.push(checked)
  }
  return { photos, problem }
}

function pickProblem(error: unknown): string {
  const { errMsg = '' } = (error ?? {}) as { errMsg?: string }
  if (/cancel/.test(errMsg)) return ''
  if (/auth|permission|privacy/.test(errMsg)) return '没有得到用相机和相册的同意。可以在微信右上角“…”→“设置”里打开。'
  return '相机或相册没有打开，请再试一次。'
}

/** A photo that may be sent, made smaller when it is large; or why it may not. */
async function checkPhoto(photo: Photo): Promise<Photo | { problem: string }> {
  try {
    const { type } = await wx.getImageInfo({ src: photo.path })
    if (type === 'unknown') return { problem: UNKNOWN_KIND }
    // WeChat makes a JPEG of whatever it compresses: a transparent ground would be black
    const small = photo.size > COMPRESS_OVER && type === 'jpeg' ? await compressed(photo) : photo
    if (small.size <= REFUSE_OVER) return small
    return { problem: type === 'jpeg' ? tooLarge(small.size) : tooLong(small.size) }
  } catch {
    return { problem: NOT_A_PHOTO }
  }
}

const UNKNOWN_KIND = '这张照片的格式打不开，请在相册里打开它，截屏以后选截屏上传。'

const NOT_A_PHOTO = '这个文件不是照片，请用相机拍，或选一张照片。'

function tooLarge(size: number): string {
  return `这张照片有${Math.round(size / MEGABYTE)}兆，太大了（最大10兆）。请用微信里的“拍摄”重新拍一张。`
}

function tooLong(size: number): string {
  return `这张图片有${Math.round(size / MEGABYTE)}兆，太大了（最大10兆）。长截图请分成几段截，分开上传。`
}

async function compressed(photo: Photo): Promise<Photo> {
  try {
    const { tempFilePath } = await wx.compressImage({ src: photo.path, quality: 70 })
    const size = await sizeOf(tempFilePath)
    return size < photo.size ? { path: tempFilePath, size } : photo
  } catch {
    return photo
  }
}

function sizeOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })
}

export interface Upload {
  /** the fileID; rejects with a CallError that can be shown */
  done: Promise<string>
  cancel(): void
}

/** Where photos that were announced together go, by their paths on the phone, until they are sent. */
const places = new Map<string, Promise<string>>()

/** Says that these photos come, in one call; whatever came of it is heard when each is sent. */
export function announcePhotos(paths: readonly string[]): void {
  const answered = placesFor(paths)
  for (const [at, path] of paths.entries()) {
    const place = answered.then((found) => placeAt(found, at))
    place.catch(() => undefined)
    places.set(path, place)
  }
}

/** The server knows of every photo before it is stored, so that none lies there for ever unused. */
async function placesFor(paths: readonly string[]): Promise<string[]> {
  const sizes = await Promise.all(paths.map((path) => sizeOf(path).catch(() => 0)))
  return (await call('uploads.announce', { requestId: newRequestId(), sizes })).paths
}

function placeAt(found: readonly string[], at: number): string {
  const place = found[at]
  if (place === undefined) throw new CallError('NOT_SENT', '这张照片没有传上去，还在手机里，请再试一次。')
  return place
}

function placeFor(path: string): Promise<string> {
  const announced = places.get(path) ?? placesFor([path]).then((found) => placeAt(found, 0))
  // whoever tries again says so again
  places.delete(path)
  return announced
}

/** Sends one photo; `onProgress` hears 0..100. */
export function uploadPhoto(path: string, onProgress: (percent: number) => void): Upload {
  let task: WechatMiniprogram.UploadTask | undefined
  let cancelled = false
  const done = placeFor(path).then(
    (cloudPath) =>
      new Promise<string>((resolve, reject) => {
        if (cancelled) return reject(new CallError('CANCELLED', '没有上传。'))
        task = wx.cloud.uploadFile({
          cloudPath,
          filePath: path,
          success: ({ fileID }) => resolve(fileID),
          fail: () => {
            if (cancelled) reject(new CallError('CANCELLED', '没有上传。'))
            else whyNotSent(path).then(reject)
          },
        }) as unknown as WechatMiniprogram.UploadTask
        task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
      }),
  )
  return {
    done,
    cancel() {
      cancelled = true
      task?.abort?.()
    },
  }
}

/** WeChat's own words differ by phone; what can be asked is whether the photo is there, and whether a network is. */
async function whyNotSent(path: string): Promise<CallError> {
  const there = await sizeOf(path).then(
    () => true,
    () => false,
  )
  if (!there) return new CallError('PHOTO_GONE', '这张照片在手机里找不到了，请去掉它，重新拍一张。')
  const connected = await isConnected()
  return connected
    ? new CallError('NOT_SENT', '这张照片没有传上去，还在手机里，请再试一次。')
    : new CallError('OFFLINE', OFFLINE_SENTENCE)
}

/** Keeps a photo across a kill of the app: WeChat throws temporary files away. Answers the path to use from now on. */
export function keepPhoto(path: string): Promise<string> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(path),
    })
  })
}
