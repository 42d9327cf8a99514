import type { Host } from '../runtime/types'
import { chooseAction } from '../wechat/sheets/action-sheet'
import { pickFromAlbum } from '../wechat/sheets/album'
import { previewImages } from '../wechat/sheets/image-preview'
import { takePhoto } from '../wechat/sheets/viewfinder'
import { requirePrivacy, requireScope } from './authorization'
import { api, Failure, type Family, type Options } from './calling'
import { disk } from './files/disk'
import { showable } from './files/source'
import { compress, measure } from './pictures'

export function media(host: Host): Family {
  const asset = (path: string) => host.asset(path)
  /** Interfaces that reach into the person's album ask for the privacy consent first. */
  const consented = (name: string, run: (options: Options) => Promise<object>) => async (options: Options) => {
    await requirePrivacy(name)
    return run(options)
  }
  const blobOf = async (source: string) => (await fetch(await showable(source, asset))).blob()
  return {
    chooseMedia: api('chooseMedia', {}, consented('chooseMedia', chooseMedia)),
    chooseImage: api('chooseImage', {}, consented('chooseImage', chooseImage)),
    chooseVideo: api('chooseVideo', {}, async (options) => {
      await requirePrivacy('chooseVideo')
      const [file] = await choose({ ...options, count: 1 }, 'video/*')
      if (!file) throw new Failure('cancel')
      return { tempFilePath: await disk.keep(file), size: file.size, duration: 0, width: 0, height: 0 }
    }),
    chooseMessageFile: api('chooseMessageFile', { count: 'Number' }, async ({ count, type = 'all', extension }) => {
      await requirePrivacy('chooseMessageFile')
      const accept = extension?.length
        ? extension.map((name: string) => `.${name.replace(/^\./, '')}`).join(',')
        : accepts[type]
      const files = await pickFromAlbum({ count, accept, title: '微信聊天文件' })
      if (!files.length) throw new Failure('cancel')
      return { tempFiles: await Promise.all(files.map(messageFile)) }
    }),
    previewImage: api('previewImage', { urls: 'Array' }, async ({ urls, current = 0 }) => {
      const at = typeof current === 'number' ? current : Math.max(0, urls.indexOf(current))
      void previewImages(await Promise.all(urls.map((url: string) => showable(url, asset))), at)
    }),
    previewMedia: api('previewMedia', { sources: 'Array' }, async ({ sources, current = 0 }) => {
      void previewImages(await Promise.all(sources.map(({ url }: { url: string }) => showable(url, asset))), current)
    }),
    getImageInfo: api('getImageInfo', { src: 'String' }, async ({ src }) => {
      const blob = await blobOf(src)
      const path = src.startsWith('wxfile://') ? src : await disk.keep(blob)
      return { ...(await measure(blob)), path, orientation: 'up', type: blob.type.split('/')[1] ?? 'unknown' }
    }),
    compressImage: api(
      'compressImage',
      { src: 'String' },
      async ({ src, quality = 80, compressedWidth, compressedHeight }) => {
        const smaller = await compress(await blobOf(src), quality / 100, {
          width: compressedWidth,
          height: compressedHeight,
        })
        return { tempFilePath: await disk.keep(smaller, 'jpg') }
      },
    ),
    saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', { filePath: 'String' }, async ({ filePath }) => {
      await requirePrivacy('saveImageToPhotosAlbum')
      await requireScope('scope.writePhotosAlbum')
      // the machine's downloads are this phone's album
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await blobOf(filePath))
      link.download = filePath.split('/').pop() ?? 'image'
      link.click()
    }),
    openDocument: api('openDocument', { filePath: 'String' }, ({ filePath }) => {
      const url = disk.url(filePath)
      if (!url) throw new Failure(`file doesn't exist`)
      globalThis.open(url, '_blank', 'noopener')
    }),
  }
}

const accepts: Record<string, string> = { all: '', file: '', image: 'image/*', video: 'video/*' }

async function chooseMedia(options: Options) {
  const { mediaType = ['image', 'video'], sizeType = ['original', 'compressed'] } = options
  const accept = mediaType.map((type: string) => (type === 'mix' ? 'image/*,video/*' : `${type}/*`)).join(',')
  const files = await choose({ count: 9, ...options }, accept)
  const tempFiles = await Promise.all(
    files.map(async (file) => {
      const kept = await smaller(file, sizeType)
      const tempFilePath = await disk.keep(kept, extension(file, kept))
      const fileType = file.type.startsWith('video/') ? 'video' : 'image'
      return {
        tempFilePath,
        size: kept.size,
        fileType,
        ...(await measure(kept).catch(() => ({ width: 0, height: 0 }))),
      }
    }),
  )
  const kinds = new Set(tempFiles.map(({ fileType }) => fileType))
  return { tempFiles, type: kinds.size > 1 ? 'mix' : [...kinds][0] }
}

async function chooseImage(options: Options) {
  const { tempFiles } = await chooseMedia({ ...options, mediaType: ['image'] })
  return {
    tempFilePaths: tempFiles.map(({ tempFilePath }) => tempFilePath),
    tempFiles: tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
  }
}

/** 拍摄 / 从相册选择, as the caller allows. */
async function choose({ count = 9, sourceType = ['album', 'camera'] }: Options, accept: string): Promise<File[]> {
  const both = sourceType.includes('album') && sourceType.includes('camera')
  const choice = both ? await chooseAction(['拍摄', '从手机相册选择']) : sourceType.includes('camera') ? 0 : 1
  if (choice === undefined) throw new Failure('cancel')
  const photo = choice === 0 ? await takePhoto() : undefined
  const files = choice === 0 ? (photo ? [photo] : []) : await pickFromAlbum({ count, accept })
  if (!files.length) throw new Failure('cancel')
  return files
}

/** "compressed" makes WeChat shrink large photos; a file that is no picture stays what it is. */
const smaller = (file: File, sizeType: string[]): Promise<Blob> | Blob =>
  sizeType.length === 1 && sizeType[0] === 'compressed' && file.size > 300_000
    ? compress(file, 0.8, { width: 1280 }).catch(() => file)
    : file

const extension = (file: File, kept: Blob) => (kept === file ? undefined : 'jpg')

async function messageFile(file: File) {
  return {
    path: await disk.keep(file),
    name: file.name,
    size: file.size,
    time: Math.floor(file.lastModified / 1000),
    type: file.type.startsWith('image/') ? 'image' : file.type.startsWith('video/') ? 'video' : 'file',
  }
}
