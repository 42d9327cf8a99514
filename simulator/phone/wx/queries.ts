import type { Host, Untyped } from '../runtime/types'
import type { Family } from './calling'

/** Questions about the page's nodes: glass-easel answers them, for the current page unless a component is named. */
export function queries(host: Host): Family {
  const subject = (component?: object) => (component ?? host.current()?.inst) as Untyped
  return {
    createSelectorQuery: () => subject().createSelectorQuery(),
    createIntersectionObserver: (component?: object, options?: object) =>
      subject(component).createIntersectionObserver(options ?? {}),
    createMediaQueryObserver: (component?: object) => subject(component).createMediaQueryObserver(),
    nextTick: (fn: () => void) => void Promise.resolve().then(fn),
    canIUse,
    getPerformance: () => ({
      now: () => performance.now(),
      getEntries: () => [],
      getEntriesByName: () => [],
      getEntriesByType: () => [],
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
    }),
  }
}

/** `wx.canIUse('api.method.param.option')`: known when the api is there; components and their attributes are. */
function canIUse(schema: string): boolean {
  const [name = '', ...rest] = schema.split('.')
  const wx = (globalThis as Untyped).wx
  if (name in wx) {
    const member = rest[0] && typeof wx[name] === 'object' ? wx[name][rest[0]] : true
    return member !== undefined
  }
  return components.has(name)
}

const components = new Set(
  'button checkbox form icon image input label map navigator page-container picker picker-view progress radio rich-text root-portal scroll-view slider swiper switch text textarea view web-view share-element page-meta navigation-bar canvas video audio camera cover-view cover-image match-media movable-view movable-area'.split(
    ' ',
  ),
)
