import { component, type glassEasel } from 'glass-easel-miniprogram-adapter'
import { IntersectionObserver } from './intersection'
import { animate, clearAnimation } from './keyframes'
import { SelectorQuery } from './selector-query'
import { dataSet } from './stats'
import type { PageInstance } from './types'

type Caller = component.GeneralComponent

/** Gives page and component instances the methods that the adapter lacks or answers for a whole window, and counts setData. */
export function completeInstances(pageOfRoot: (root: glassEasel.GeneralComponent) => PageInstance | undefined) {
  const prototype = component.ComponentCaller.prototype as unknown as Record<string, unknown>
  const setData = prototype.setData as (this: Caller, data: object, callback?: () => void) => void
  const pageOf = (caller: Caller) => pageOfRoot(outermost(caller._$))
  Object.assign(prototype, {
    setData(this: Caller, data: object, callback?: () => void) {
      const page = pageOf(this)
      if (page && !this.is.startsWith('wx/')) dataSet(page.id, data)
      setData.call(this, data ?? {}, callback)
    },
    createSelectorQuery(this: Caller) {
      return new SelectorQuery(this)
    },
    createIntersectionObserver(this: Caller, options?: object) {
      return new IntersectionObserver(this, options)
    },
    animate,
    clearAnimation,
    getPageId(this: Caller) {
      return `pageId:${pageOf(this)?.id ?? 0}`
    },
    getTabBar(this: Caller) {
      return pageOf(this)?.inst.getTabBar() ?? null
    },
  })
  // every component reaches its page, as in WeChat base library 2.16
  Object.defineProperty(prototype, 'pageRouter', { configurable: true, get: () => routerOf() })
  Object.defineProperty(prototype, 'router', { configurable: true, get: () => routerOf() })
}

function routerOf() {
  const { navigateTo, redirectTo, reLaunch, switchTab, navigateBack } = (
    globalThis as unknown as { wx: Record<string, unknown> }
  ).wx
  return { navigateTo, redirectTo, reLaunch, switchTab, navigateBack }
}

function outermost(component: glassEasel.GeneralComponent): glassEasel.GeneralComponent {
  let top = component
  while (top.ownerShadowRoot) top = top.ownerShadowRoot.getHostNode()
  return top
}
