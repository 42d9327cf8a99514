import { present } from '../objects/rules'
import { OFD, refusalOf } from './refusals'

/** Bytes. What WeChat uploads of one photo is well below. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024

export interface Redrawn {
  data: Buffer
  width: number
  height: number
}

/** Why a file is not taken in, as a sentence with the way out; it is for the person who sent it. */
export class BadPhoto extends Error {}

const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp']

/** Pixels, by how much memory the decoder needs: a JPEG is made smaller while it is read, others are not. */
const MOST_PIXELS: Record<string, number> = {
  'image/jpeg': 205_000_000,
  'image/png': 110_000_000,
  'image/webp': 45_000_000,
}
/** Of pictures that have to be read whole before the first line can be drawn. */
const MOST_PIXELS_AT_ONCE = 24_000_000

/** A photo may be this long; of what is much longer than wide, a screenshot or a panorama, only the short edge counts. */
const LONGEST_EDGE = 2400
const SHORT_EDGE_OF_LONG = 1440
const LONG = 2.4
const MOST_OUT = 30_000_000
/** A JPEG cannot be longer. */
const LONGEST_OUT = 65_500

/**
 * Draws a picture anew as a JPEG that people can read: upright, on white where it was transparent, in ordinary colours,
 * no larger than needed. Neither EXIF nor anything hidden in the file survives. What a decoder merely warns of is no damage.
 * @throws BadPhoto with the real cause and the way out
 */
export async function redraw(content: Buffer): Promise<Redrawn> {
  if (content.length > MAX_PHOTO_BYTES)
    throw new BadPhoto(`这张照片有${megabytes(content.length)} MB，最大10 MB，请换一张或先压缩。`)
  const { fileTypeFromBuffer } = await import('file-type')
  const type = (await fileTypeFromBuffer(content))?.mime ?? ''
  if (!PHOTO_TYPES.includes(type)) throw new BadPhoto(refusalOf(isOfd(type, content) ? OFD : type))
  return inTurn(() => drawn(content, type))
}

/** An invoice or certificate as an electronic file: an archive with its table of contents under this name. */
const isOfd = (type: string, content: Buffer): boolean => type === 'application/zip' && content.includes('OFD.xml')

/** One picture at a time: the memory of a function is enough for one. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => {})
  return turn
}

async function drawn(content: Buffer, type: string): Promise<Redrawn> {
  const { default: sharp } = await import('sharp')
  const limit = present(MOST_PIXELS[type])
  try {
    const input = sharp(content, { failOn: 'error', limitInputPixels: limit })
    const { width, height, isProgressive, hasAlpha, autoOrient } = await input.metadata()
    if (width * height > (isProgressive ? MOST_PIXELS_AT_ONCE : limit)) throw tooManyPixels(type, width * height)
    const { data, info } = await input
      .autoOrient()
      .resize(sizeFor(autoOrient.width, autoOrient.height))
      .flatten({ background: hasAlpha ? await groundFor(content, limit) : PAPER })
      // the best coding wants the whole picture in memory: a function has 256 MB, and half of them are taken
      .jpeg({ quality: 82, optimizeCoding: false })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof BadPhoto) throw error
    throw explained(error instanceof Error ? error.message : String(error), content, type)
  }
}

const PAPER = '#ffffff'
const BOARD = '#303030'
/** Of 255: what is written is brighter than grey, as on a dark screen. */
const BRIGHT = 160

/** What is under a transparent picture: white, or dark where what stands on it is bright and would be lost on white. */
async function groundFor(content: Buffer, limit: number): Promise<string> {
  const { default: sharp } = await import('sharp')
  const small = sharp(content, { failOn: 'error', limitInputPixels: limit }).resize(200, 200, { fit: 'inside' })
  const pixels = await small.toColourspace('srgb').ensureAlpha().raw().toBuffer()
  let [light, seen] = [0, 0]
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    light += (0.299 * red + 0.587 * green + 0.114 * blue) * alpha
    seen += alpha
  }
  return seen > 0 && light / seen > BRIGHT ? BOARD : PAPER
}

/** Never larger than it was. A long screenshot keeps the width that its letters need. */
export function sizeFor(width: number, height: number): { width: number; height: number; fit: 'fill' } {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const byEdge = long / short > LONG ? SHORT_EDGE_OF_LONG / short : LONGEST_EDGE / long
  const byPixels = Math.sqrt(MOST_OUT / (width * height))
  const scale = Math.min(1, byEdge, byPixels, LONGEST_OUT / long)
  const scaled = (edge: number) => Math.max(1, Math.round(edge * scale))
  return { width: scaled(width), height: scaled(height), fit: 'fill' }
}

/** Just above the limit the first decimal says so. */
function megabytes(bytes: number): string {
  const size = bytes / 1024 / 1024
  return size.toFixed(size < 11 ? 1 : 0)
}

/** @param pixels absent: more than the decoder even looks at */
function tooManyPixels(type: string, pixels?: number): BadPhoto {
  const count = pixels === undefined ? '的像素太多' : `有${Math.round(pixels / 1_000_000) * 100}万像素，太大`
  return new BadPhoto(
    type === 'image/jpeg'
      ? `这张照片${count}了。请把相机的照片大小调到“标准”（1200万像素左右）再拍，或者在相册里打开它截屏上传。`
      : `这张图片${count}了。长截图请分成几段截，分开上传；扫描件请把分辨率调低一些再扫。`,
  )
}

/** A WebP says at its beginning how long it is; its decoder only says that it cannot read it. */
const isCutOff = (content: Buffer): boolean =>
  content.toString('latin1', 0, 4) === 'RIFF' && content.readUInt32LE(4) + 8 > content.length

function explained(message: string, content: Buffer, type: string): BadPhoto {
  if (/pixel limit/i.test(message)) return tooManyPixels(type)
  if (isCutOff(content) || /premature end|truncated|read error/i.test(message))
    return new BadPhoto('这张照片没有传完整，后面一截缺了，请重新选这张照片上传。')
  return new BadPhoto('这张照片打不开，可能已损坏，请重新拍一张，或者在相册里打开它截屏上传。')
}
