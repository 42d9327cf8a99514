import { dragged } from '../runtime/dragging'
import { type Builtin, dom, type Native } from './native'

export const movableArea: Builtin = { properties: { scaleArea: Boolean } }

/** Dragging within its movable-area; x and y in CSS px from the area's corner. */
export const movableView: Builtin = {
  properties: {
    direction: { type: String, value: 'none' },
    inertia: Boolean,
    outOfBounds: Boolean,
    x: null,
    y: null,
    damping: { type: Number, value: 20 },
    friction: { type: Number, value: 2 },
    disabled: Boolean,
    scale: Boolean,
    scaleMin: Number,
    scaleMax: Number,
    scaleValue: { type: Number, value: 1 },
    animation: { type: Boolean, value: true },
  },
  created() {
    this.at = { x: 0, y: 0 }
    const box = dom(this)
    let from: { x: number; y: number } | undefined
    const start = (x: number, y: number) => {
      from = this.data.disabled || this.data.direction === 'none' ? undefined : { x: x - this.at.x, y: y - this.at.y }
    }
    const move = (x: number, y: number, event: Event) => {
      if (!from) return
      if (event.cancelable) event.preventDefault()
      const { direction } = this.data
      moveTo(
        this,
        direction === 'vertical' ? this.at.x : x - from.x,
        direction === 'horizontal' ? this.at.y : y - from.y,
        'touch',
      )
    }
    const end = () => {
      from = undefined
    }
    dragged(box, { start, move, end })
  },
  observers: {
    'x, y'(x: unknown, y: unknown) {
      const [nx, ny] = [Number.parseFloat(String(x ?? 0)) || 0, Number.parseFloat(String(y ?? 0)) || 0]
      requestAnimationFrame(() => moveTo(this, nx, ny, ''))
    },
    scaleValue(value: number) {
      dom(this).style.scale = String(value || 1)
    },
  },
}

function moveTo(self: Native, x: number, y: number, source: string) {
  const box = dom(self)
  const area = box.closest('wx-movable-area')
  const keep = (value: number, room: number) => Math.max(Math.min(0, room), Math.min(Math.max(0, room), value))
  self.at = self.data.outOfBounds
    ? { x, y }
    : {
        x: keep(x, (area?.clientWidth ?? 0) - box.offsetWidth),
        y: keep(y, (area?.clientHeight ?? 0) - box.offsetHeight),
      }
  box.style.transform = `translate(${self.at.x}px, ${self.at.y}px)`
  if (source) self.triggerEvent('change', { ...self.at, source })
}
