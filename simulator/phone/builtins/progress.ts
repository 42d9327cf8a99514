import { type Builtin, dom } from './native'

export const progress: Builtin = {
  properties: {
    percent: Number,
    showInfo: Boolean,
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: String,
    activeColor: { type: String, value: '#09bb07' },
    backgroundColor: { type: String, value: '#ebebeb' },
    active: Boolean,
    activeMode: { type: String, value: 'backwards' },
    duration: { type: Number, value: 30 },
  },
  created() {
    dom(this).setAttribute('role', 'progressbar')
    dom(this).innerHTML = '<div><i></i></div><span></span>'
  },
  observers: {
    'percent, showInfo, active, duration'(percent: number, shown: boolean, active: boolean, duration: number) {
      const bar = dom(this).querySelector('i')!
      const part = Math.max(0, Math.min(100, percent))
      dom(this).ariaValueNow = String(part)
      dom(this).querySelector('span')!.textContent = shown ? `${part}%` : ''
      bar.style.transition = active ? `width ${part * duration}ms linear` : ''
      requestAnimationFrame(() => {
        bar.style.width = `${part}%`
      })
      if (active) setTimeout(() => this.triggerEvent('activeend', { curPercent: part }), part * duration)
    },
    'color, activeColor, backgroundColor, strokeWidth, borderRadius, fontSize'(
      color: string,
      active: string,
      ground: string,
      width: unknown,
      radius: unknown,
      size: unknown,
    ) {
      const [track, figure] = [dom(this).querySelector('div')!, dom(this).querySelector('span')!]
      track.style.cssText = `background:${ground};height:${px(width)};border-radius:${px(radius)}`
      dom(this).querySelector('i')!.style.background = color || active
      figure.style.fontSize = px(size)
    },
  },
}

function px(value: unknown): string {
  return /^[\d.]+$/.test(String(value)) ? `${value}px` : String(value)
}
