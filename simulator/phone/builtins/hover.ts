import type { Builtin, Native } from './native'

/** `hover-class` while a finger or the mouse is down; start and stay times in ms. */
export function hover(
  startTime: number,
  stayTime: number,
  hoverClass = 'none',
): Required<Pick<Builtin, 'properties' | 'observers'>> {
  return {
    properties: {
      hoverClass: { type: String, value: hoverClass },
      hoverStopPropagation: Boolean,
      hoverStartTime: { type: Number, value: startTime },
      hoverStayTime: { type: Number, value: stayTime },
    },
    observers: {
      hoverClass(name: string) {
        if (name && name !== 'none') listen(this)
      },
    },
  }
}

const claimed = new WeakSet<object>()

function listen(self: Native) {
  if (self.hoverListening) return
  self.hoverListening = true
  let timer: ReturnType<typeof setTimeout>
  const toggle = (on: boolean) => {
    for (const name of String(self.data.hoverClass).split(/\s+/)) {
      if (name && name !== 'none') self._$.classList?.toggle(name, on)
    }
  }
  const leave = () => {
    clearTimeout(timer)
    timer = setTimeout(() => toggle(false), self.data.hoverStayTime)
  }
  self._$.addListener('touchstart', (event) => {
    const touch = event.getOriginalEvent() as object
    if (self.data.disabled || claimed.has(touch)) return
    if (self.data.hoverStopPropagation) claimed.add(touch)
    clearTimeout(timer)
    timer = setTimeout(() => toggle(true), self.data.hoverStartTime)
  })
  self._$.addListener('canceltap', leave)
  self._$.addListener('touchend', leave)
  self._$.addListener('touchcancel', leave)
}
