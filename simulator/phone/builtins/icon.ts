import { type Builtin, dom } from './native'

/** name -> [colour, path in a 24x24 box] */
const ICONS: Record<string, [string, string]> = {
  success: ['#09bb07', 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.5 14.3-4-4 1.4-1.4 2.6 2.6 5.6-5.6 1.4 1.4z'],
  success_no_circle: ['#09bb07', 'M9.5 18 3.8 12.3l1.6-1.6 4.1 4.1 9.1-9.1 1.6 1.6z'],
  info: ['#10aeff', 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-6h2zm0-8h-2V7h2z'],
  warn: ['#f76260', 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-2h2zm0-4h-2V7h2z'],
  waiting: ['#10aeff', 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm4 13.5-5-3V6h1.6v5.6l4.2 2.5z'],
  cancel: [
    '#f43530',
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm4.2 12.8-1.4 1.4L12 13.4l-2.8 2.8-1.4-1.4 2.8-2.8-2.8-2.8 1.4-1.4 2.8 2.8 2.8-2.8 1.4 1.4-2.8 2.8z',
  ],
  download: [
    '#09bb07',
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 15-4.5-4.5 1.4-1.4 2.1 2.1V7h2v6.2l2.1-2.1 1.4 1.4z',
  ],
  search: [
    '#b2b2b2',
    'M10 4a6 6 0 1 0 3.7 10.7l4.8 4.8 1.4-1.4-4.8-4.8A6 6 0 0 0 10 4zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  ],
  clear: [
    '#b2b2b2',
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm4.2 12.8-1.4 1.4L12 13.4l-2.8 2.8-1.4-1.4 2.8-2.8-2.8-2.8 1.4-1.4 2.8 2.8 2.8-2.8 1.4 1.4-2.8 2.8z',
  ],
  circle: ['#c9c9c9', 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z'],
}

export const icon: Builtin = {
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  observers: {
    'type, size, color'(type: string, size: unknown, color: string) {
      const known = ICONS[type]
      if (!known) {
        dom(this).replaceChildren()
        return
      }
      const length = /^[\d.]+$/.test(String(size)) ? `${size}px` : String(size)
      dom(this).innerHTML =
        `<svg viewBox="0 0 24 24" style="display:block;width:${length};height:${length}"><path d="${known[1]}"/></svg>`
      dom(this)
        .querySelector('path')!
        .setAttribute('fill', color || known[0])
    },
  },
}
