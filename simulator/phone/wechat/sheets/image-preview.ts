import { el } from '../element'
import { cover } from '../overlay'

/** wx.previewImage: swipe sideways between pictures, a touch closes. Resolves when closed. */
export function previewImages(urls: string[], start: number): Promise<void> {
  return new Promise((resolve) => {
    const close = () => {
      remove()
      resolve()
    }
    const count = el('span.wc-preview-count', {}, `${start + 1}/${urls.length}`)
    const strip = el(
      'div.wc-preview-strip',
      {
        on: {
          scroll: () => (count.textContent = `${Math.round(strip.scrollLeft / strip.clientWidth) + 1}/${urls.length}`),
        },
      },
      ...urls.map((src) => el('div.wc-preview-page', { on: { click: close } }, el('img', { src }))),
    )
    const remove = cover(el('div.wc-preview', {}, strip, count), { kind: 'whole', back: close })
    strip.scrollLeft = start * strip.clientWidth
  })
}
