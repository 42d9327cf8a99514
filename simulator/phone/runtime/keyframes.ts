import type { component, glassEasel } from 'glass-easel-miniprogram-adapter'
import { phoneLengths } from '../build/units'
import { domOf } from './events'

type Caller = component.GeneralComponent
type Frame = Record<string, unknown> & { offset?: number; ease?: string; composite?: CompositeOperation }

/** `this.animate(selector, keyframes, duration ms, done)` of pages and components. */
export function animate(this: Caller, selector: string, frames: Frame[], duration: number, done?: () => void) {
  const running = elements(this, selector).map((dom) =>
    dom.animate(frames.map(keyframe), { duration, fill: 'forwards' }).finished.catch(() => undefined),
  )
  void Promise.all(running).then(() => done?.())
}

/** Puts back what `animate` changed on the selected elements. */
export function clearAnimation(this: Caller, selector: string, options?: object | (() => void), done?: () => void) {
  for (const dom of elements(this, selector)) for (const animation of dom.getAnimations()) animation.cancel()
  const callback = typeof options === 'function' ? (options as () => void) : done
  callback?.()
}

function elements(caller: Caller, selector: string): HTMLElement[] {
  const root = caller._$.getShadowRoot() as glassEasel.ShadowRoot | null
  return (root?.querySelectorAll(selector) ?? []).map(domOf).filter((dom) => dom !== undefined)
}

const TRANSFORMS = new Map<string, (value: number) => string>([
  ...['translateX', 'translateY', 'translateZ'].map((name) => [name, (v: number) => `${v}px`] as const),
  ...['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skewX', 'skewY'].map(
    (name) => [name, (v: number) => `${v}deg`] as const,
  ),
  ...['scaleX', 'scaleY', 'scaleZ'].map((name) => [name, String] as const),
])

function keyframe({ offset, ease, composite, ...style }: Frame): Keyframe {
  const frame: Keyframe = {}
  const transform: string[] = []
  if (offset !== undefined) frame.offset = offset
  if (ease) frame.easing = ease
  if (composite) frame.composite = composite
  for (const [name, value] of Object.entries(style)) {
    const unit = TRANSFORMS.get(name)
    const values = Array.isArray(value) ? value : [value]
    if (unit && typeof value === 'number') transform.push(`${name}(${unit(value)})`)
    else if (name === 'scale') transform.push(`scale(${values.join(', ')})`)
    else if (name === 'translate' || name === 'translate3d')
      transform.push(`${name}(${values.map((v) => (typeof v === 'number' ? `${v}px` : v)).join(', ')})`)
    else frame[name] = phoneLengths(String(value))
  }
  if (transform.length) frame.transform = transform.join(' ')
  return frame
}
