import type { Phone } from './phone'
import { agreeOnce } from './privacy'

/** A file on this machine, as the album's 选择本机文件 takes it. */
export interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Taps the tile and takes a picture with the camera; says yes to WeChat's privacy question the first time. */
export async function photograph(phone: Phone, tile: string): Promise<void> {
  await phone.tap(tile)
  await agreeOnce(phone, '.wc-actions')
  await phone.choose('拍摄')
  await shutter(phone)
}

/** The tile of a page that opens the camera at once (the grid worker's). */
export async function photographAtOnce(phone: Phone, tile: string): Promise<void> {
  await phone.tap(tile)
  await agreeOnce(phone, '.wc-camera')
  await shutter(phone)
}

export async function chooseFile(phone: Phone, tile: string, file: ChosenFile): Promise<void> {
  await phone.tap(tile)
  await agreeOnce(phone, '.wc-actions')
  await phone.choose('从手机相册选择')
  await phone.outside('.wc-album input[type=file]').setInputFiles(file)
}

const shutter = (phone: Phone) => phone.outside('.wc-shutter').click()
