import { el } from '../element'
import { fullPage } from './full-page'
import { snapshot } from './sample-photos'

/** The camera of a machine without one: the shutter takes a dated sample. Resolves with nothing when left. */
export function takePhoto(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const finish = async (taken: boolean) => {
      const photo = taken ? await snapshot() : undefined
      close()
      resolve(photo)
    }
    const body = el(
      'div.wc-camera',
      {},
      el('p', {}, '模拟相机：按下快门得到一张带时间的样例照片'),
      el('button.wc-shutter', { 'aria-label': '拍照', on: { click: () => finish(true) } }),
    )
    const close = fullPage('拍照', body, { dark: true, back: () => finish(false) })
  })
}
