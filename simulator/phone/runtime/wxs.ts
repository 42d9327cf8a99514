import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { phoneLengths } from '../build/units'
import { domOf, elementOf, plainEvent } from './events'
import { inPageArea } from './page-area'

type Caller = Record<string, (...args: unknown[]) => unknown>
type Descriptor = ReturnType<typeof make>

const descriptors = new WeakMap<glassEasel.Element, Descriptor>()
const states = new WeakMap<glassEasel.Element, Record<string, unknown>>()
/** methods found through the component's definition belong to page code, every other handler is a WXS function */
const isMethod = (host: glassEasel.GeneralComponent, fn: unknown) =>
  Object.values(host.getComponentDefinition().behavior.getMethods()).includes(fn as never)

/** `change:prop` functions run after the first render, with ComponentDescriptors, as in WeChat. */
export function wxsProperty(fn: unknown): unknown {
  if (typeof fn !== 'function') return fn
  return (value: unknown, old: unknown, host: unknown, element: unknown) =>
    queueMicrotask(() => fn(value, old, descriptor(elementOf(host)), descriptor(elementOf(element))))
}

/** Every event handler passes here: page methods receive plain events, WXS functions also the descriptors. */
export function wxsEvent(caller: unknown, event: glassEasel.ShadowedEvent<unknown>, listener: Function): unknown {
  const host = elementOf(caller) as glassEasel.GeneralComponent
  const plain = plainEvent(event)
  if (isMethod(host, listener)) return listener.call(caller, plain)
  const instance = descriptor(elementOf(event.currentTarget))
  return listener.call(caller, { ...plain, instance }, descriptor(host))
}

/** WXS has these instead of `new RegExp` and `new Date`. */
export function installWxsGlobals() {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...args: []) => new Date(...args),
  })
}

function descriptor(element: glassEasel.Element | null | undefined): Descriptor | null {
  if (!element) return null
  const found = descriptors.get(element) ?? make(element)
  descriptors.set(element, found)
  return found
}

function make(element: glassEasel.Element) {
  const dom = () => domOf(element)
  const inside = () =>
    glassEasel.Component.isComponent(element) && !element.is.startsWith('wx/') ? element.getShadowRoot() : element
  const select = (selector: string) => (inside() as glassEasel.ShadowRoot).querySelector(selector)
  const selectAll = (selector: string) => (inside() as glassEasel.ShadowRoot).querySelectorAll(selector)
  const self = {
    selectComponent: (selector: string): unknown => descriptor(select(selector)),
    selectAllComponents: (selector: string): unknown[] => selectAll(selector).map(descriptor),
    setStyle(style: string | Record<string, string | number>) {
      const target = dom()?.style
      const pairs =
        typeof style === 'string' ? style.split(';').map((part) => part.split(/:(.*)/s)) : Object.entries(style)
      for (const [name, value] of pairs) {
        if (!name?.trim()) continue
        const css = phoneLengths(String(value ?? '').trim())
        const property = name.trim().replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        const [, plain = css, important] = /^(.*?)\s*(!important)?$/.exec(css) ?? []
        target?.setProperty(property, plain, important ? 'important' : '')
      }
      return self
    },
    addClass(...names: string[]) {
      for (const name of names.flatMap((text) => text.split(/\s+/))) element.classList?.toggle(name, true)
      return self
    },
    removeClass(...names: string[]) {
      for (const name of names.flatMap((text) => text.split(/\s+/))) element.classList?.toggle(name, false)
      return self
    },
    hasClass: (name: string) => ` ${element.class} `.includes(` ${name} `),
    getDataset: () => ({ ...element.dataset }),
    getState() {
      const state = states.get(element) ?? {}
      states.set(element, state)
      return state
    },
    callMethod: (name: string, argument?: unknown) =>
      ((element as glassEasel.GeneralComponent).getMethodCaller() as unknown as Caller)[name]?.(argument),
    triggerEvent: (name: string, detail?: unknown, options?: object) => element.triggerEvent(name, detail, options),
    requestAnimationFrame: (fn: FrameRequestCallback) => requestAnimationFrame(fn),
    setTimeout: (fn: () => void, ms?: number) => setTimeout(fn, ms),
    clearTimeout: (id: number) => clearTimeout(id),
    getBoundingClientRect() {
      const rect = dom()?.getBoundingClientRect() ?? new DOMRect()
      const { x, y } = inPageArea(rect.left, rect.top)
      return { left: x, top: y, right: x + rect.width, bottom: y + rect.height, width: rect.width, height: rect.height }
    },
    getComputedStyle(names: string[]) {
      const target = dom()
      const style = target ? getComputedStyle(target) : undefined
      return Object.fromEntries(names.map((name) => [name, style?.[name as 'color'] ?? '']))
    },
  }
  return self
}
