import jsQR from 'jsqr'
import { el } from '../element'
import { fullPage } from './full-page'

/** wx.scanCode on a machine without a camera: paste what the code says, or choose a picture of a QR code. */
export function scan(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const finish = (text?: string) => {
      close()
      resolve(text)
    }
    const hint = el('p.wc-hint', {}, '模拟扫码：粘贴码里的文字，或选一张二维码图片。')
    const field = el<HTMLTextAreaElement>('textarea.wc-field', { rows: 4, placeholder: '码的内容' })
    const input = el<HTMLInputElement>('input', {
      type: 'file',
      accept: 'image/*',
      hidden: true,
      on: {
        change: async () => {
          const text = input.files?.[0] && (await decode(input.files[0]))
          if (text) finish(text)
          else hint.textContent = '这张图片里没有认出二维码，请换一张。'
        },
      },
    })
    const body = el(
      'div.wc-form',
      {},
      hint,
      field,
      el('button.wc-button', { on: { click: () => field.value.trim() && finish(field.value.trim()) } }, '确定'),
      el('label.wc-button.wc-weak', {}, '选择二维码图片', input),
    )
    const close = fullPage('扫一扫', body, { back: () => finish() })
  })
}

async function decode(file: File): Promise<string | undefined> {
  const picture = await createImageBitmap(file)
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  if (!pen) return undefined
  pen.drawImage(picture, 0, 0)
  const { data, width, height } = pen.getImageData(0, 0, picture.width, picture.height)
  return jsQR(data, width, height)?.data
}
