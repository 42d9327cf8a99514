import type * as adapter from 'glass-easel-miniprogram-adapter'
import type { Untyped } from '../runtime/types'

/** `this` inside a built-in: WeChat's component instance; `data` holds its properties. */
export type Native = {
  data: Record<string, Untyped>
  _$: adapter.glassEasel.GeneralComponent
  triggerEvent(name: string, detail?: unknown, options?: object): void
  [state: string]: Untyped
}

export type Builtin = {
  properties?: Record<string, unknown>
  /** the DOM element exists, properties are not set yet */
  created?(this: Native): void
  attached?(this: Native): void
  detached?(this: Native): void
  /** glass-easel observers: keys list properties, called with their values */
  observers?: Record<string, (this: Native, ...values: Untyped[]) => void>
  methods?: Record<string, (this: Native, ...args: Untyped[]) => unknown>
}

/** The `<wx-name>` element of a built-in; once its page is gone, one that nobody sees. */
export function dom(self: Native): HTMLElement {
  return (self._$ as unknown as { $$: HTMLElement | null }).$$ ?? unseen
}

const unseen = document.createElement('i')

/** Is a button to whoever looks, hears or goes by keys. */
export function pressable(self: Native, pressed: Parameters<Native['_$']['addListener']>[1]): void {
  dom(self).setAttribute('role', 'button')
  dom(self).tabIndex = 0
  self._$.addListener('tap', pressed)
}

/** Changes a property from inside (a person's input), so that `model:` bindings follow. */
export function change(self: Native, data: Record<string, unknown>) {
  self._$.setData(data)
}

/** The built-in behind a DOM element, when it is one. */
export function nativeOf(element: Element | null): Native | undefined {
  const easel = (element as { __wxElement?: adapter.glassEasel.GeneralComponent } | null)?.__wxElement
  return (easel?.getMethodCaller?.() as unknown as Native) ?? undefined
}

/** The path of the component or page whose template contains this built-in: relative files are found from there. */
export function ownerPath(self: Native): string {
  return self._$.ownerShadowRoot?.getHostNode().is ?? ''
}
