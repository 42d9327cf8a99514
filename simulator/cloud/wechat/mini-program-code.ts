import { toBuffer } from 'qrcode'
import { OpenApiError } from './openapi-error'

/** The characters WeChat allows in a scene, at most 32 of them. */
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/

interface Surroundings {
  /** Where a phone opens the mini-program. */
  phoneUrl(): string
  hasPage(path: string): boolean
}

/**
 * `wxacode.getUnlimited`: a picture that leads into the mini-program. WeChat draws its round code; ours is a QR code
 * that opens the stand-in phone on the same page with the same scene.
 */
export async function drawCode(request: Record<string, unknown>, { phoneUrl, hasPage }: Surroundings): Promise<Buffer> {
  const scene = String(request.scene ?? '')
  const page = String(request.page ?? '')
  const width = Number(request.width ?? 430)
  if (!SCENE.test(scene)) throw new OpenApiError(40169, 'invalid length for scene, or the data is not json string')
  if (page.startsWith('/') || page.includes('?')) throw new OpenApiError(41030, 'invalid page')
  if (page && request.check_path !== false && !hasPage(page)) throw new OpenApiError(41030, 'invalid page')
  if (!(width >= 280 && width <= 1280)) throw new OpenApiError(40097, 'invalid args: width')
  const target = new URL(phoneUrl())
  if (page) target.searchParams.set('path', page)
  target.searchParams.set('scene', scene)
  return toBuffer(target.href, { type: 'png', width, margin: 2, errorCorrectionLevel: 'M' })
}
