import { glassEasel } from 'glass-easel-miniprogram-adapter'

type Shadowed = glassEasel.ShadowedEvent<unknown> & { touches?: unknown; changedTouches?: unknown }
type Target = { id: string; dataset: Record<string, unknown>; offsetLeft: number; offsetTop: number }

/** The plain object that page code receives; WeChat sends events as data, so no method of the framework's event is on it. */
export function plainEvent(event: Shadowed): Record<string, unknown> {
  const target = describe(event.target)
  const currentTarget = describe(event.currentTarget)
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target,
    currentTarget,
    mark: event.mark ?? {},
    detail: event.detail ?? {},
    ...(event.touches ? { touches: event.touches, changedTouches: event.changedTouches } : {}),
    mut: event.mutatedMarked(),
  }
}

export function elementOf(caller: unknown): glassEasel.Element {
  return (caller as { _$?: glassEasel.Element })._$ ?? (caller as glassEasel.Element)
}

function describe(caller: unknown): Target {
  const element = elementOf(caller)
  const dom = domOf(element)
  return {
    id: element.id,
    dataset: { ...element.dataset },
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  }
}

/** The DOM element of a glass-easel element; for one without its own (virtual host) the first inside. */
export function domOf(element: glassEasel.Element): HTMLElement | undefined {
  const own = (element as unknown as { $$?: HTMLElement }).$$
  if (own) return own
  let found: HTMLElement | undefined
  const root = glassEasel.Component.isComponent(element) ? element.getShadowRoot() : element
  root?.forEachComposedChild?.((child) => {
    if (!found && !glassEasel.TextNode.isTextNode(child)) found = domOf(child)
    return !found
  })
  return found
}
