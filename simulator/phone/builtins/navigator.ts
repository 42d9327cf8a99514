import { hover } from './hover'
import { type Builtin, dom, type Native } from './native'

const hovered = hover(50, 600, 'navigator-hover')

export const navigator: Builtin = {
  properties: {
    ...hovered.properties,
    target: { type: String, value: 'self' },
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    appId: String,
    path: String,
    extraData: null,
    version: String,
    shortLink: String,
  },
  created() {
    dom(this).setAttribute('role', 'link')
    dom(this).tabIndex = 0
    this._$.addListener('tap', () => follow(this))
  },
  observers: hovered.observers,
}

const CALLS: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
  exit: 'exitMiniProgram',
}

/** Goes through `wx`, so that what a test has put in the place of `wx.navigateTo` is honoured here too. */
function follow(self: Native) {
  const { url, openType, delta, target, appId, path, extraData, shortLink } = self.data
  const wx = (globalThis as unknown as { wx: Record<string, (options: object) => unknown> }).wx
  const call = target === 'miniProgram' ? 'navigateToMiniProgram' : CALLS[openType]
  wx[call ?? 'navigateTo']?.({
    ...(target === 'miniProgram' ? { appId, path, extraData, shortLink } : { url, delta }),
    success: (detail: unknown) => self.triggerEvent('success', detail),
    fail: (detail: unknown) => self.triggerEvent('fail', detail),
    complete: (detail: unknown) => self.triggerEvent('complete', detail),
  })
}
