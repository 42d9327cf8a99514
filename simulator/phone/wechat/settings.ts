import { observable } from '../runtime/observable'
import type { Observable } from '../runtime/types'
import { openid } from './person'

/** What WeChat remembers about this person's phone and about the mini-program on it. Survives kill and reload. */
export type Settings = {
  /** wx.getAppBaseInfo().fontSizeSetting: 16 is WeChat's standard, 26 its largest */
  fontSize: number
  /** chosen on this phone; absent: as the machine */
  dark?: boolean
  /** false: the network is gone */
  online: boolean
  /** the mini-program's own switch for subscription messages */
  subscriptions: boolean
  /** template id -> answer given together with 总是保持以上选择 */
  kept: Record<string, SubscribeAnswer>
  /** scope.* -> allowed or refused; absent: never asked */
  scopes: Record<string, boolean>
  privacyAgreed: boolean
}

export type SubscribeAnswer = 'accept' | 'reject'

export const fontSizes = [16, 17, 18, 19, 20, 22, 24, 26]

const standard: Settings = {
  fontSize: 16,
  online: true,
  subscriptions: true,
  kept: {},
  scopes: {},
  privacyAgreed: false,
}

let opened: Observable<Settings> | undefined

export function settings(): Observable<Settings> {
  if (opened) return opened
  const key = `phone:${openid()}:settings`
  const store = observable<Settings>({ ...standard, ...JSON.parse(localStorage.getItem(key) ?? '{}') })
  store.watch((value) => localStorage.setItem(key, JSON.stringify(value)))
  opened = store
  return store
}
