import { storedValue } from './stored-value'

/** The community of whoever holds this phone, as the last answers named it. */
export interface KnownCommunity {
  area: string
  name: string
  phone: string
}

const KEY = 'community'
/** What the product is called while nobody has said whose community this is. */
const PRODUCT = '智慧社区'
/** What the server says of a community that it does not know itself. */
const NAMELESS = '社区'

/** Kept in the phone: titles, shared cards and the call to the community need it before any answer, and without one. */
export function rememberCommunity(told: KnownCommunity | null): void {
  if (!told || told.name === NAMELESS) return
  const known = knownCommunity()
  const { area, name, phone } = told
  if (known?.area === area && known.name === name && known.phone === phone) return
  wx.setStorageSync(KEY, { area, name, phone })
}

/** null before the first answer. */
export function knownCommunity(): KnownCommunity | null {
  return storedValue<KnownCommunity>(KEY, ['area', 'name', 'phone'])
}

/** The community's name, or the product's; `communityTitle('通知')` names a page or a card of it. */
export function communityTitle(what = ''): string {
  return `${knownCommunity()?.name ?? PRODUCT}${what}`
}
