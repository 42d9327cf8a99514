import { hover } from './hover'
import { type Builtin, dom, type Native } from './native'

type Step = {
  duration: number
  timingFunction: string
  delay: number
  transformOrigin?: string
  style: Record<string, string>
}

/** What `wx.createAnimation().export()` gives, played step by step. */
const animated = {
  properties: { animation: null },
  observers: {
    animation(this: Native, value: { actions?: Step[] } | null) {
      if (value?.actions?.length) void play(dom(this), value.actions)
    },
  },
}

async function play(element: HTMLElement, steps: Step[]) {
  for (const { duration, timingFunction, delay, transformOrigin, style } of steps) {
    element.getBoundingClientRect() // the state before must be laid out, or nothing moves
    element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`
    if (transformOrigin) element.style.transformOrigin = transformOrigin
    Object.assign(element.style, style)
    await new Promise((resolve) => setTimeout(resolve, duration + delay))
  }
}

const hovered = hover(50, 400)

export const view: Builtin = {
  properties: { ...hovered.properties, ...animated.properties, disableScroll: Boolean },
  observers: { ...hovered.observers, ...animated.observers },
}

export const coverView: Builtin = {
  properties: { ...animated.properties, scrollTop: null },
  observers: animated.observers,
}
