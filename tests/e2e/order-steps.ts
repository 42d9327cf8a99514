import type { OpenOrder } from '../../domain/volunteering/views'
import { demonstrationBuildings } from '../../scripts/seed/community'
import type { Product } from '../product/product'
import type { Phone } from './phone'
import { until } from './until'

export interface Wish {
  /** as the menu calls it */
  service: string
  /** today, "10:30" */
  time: string
  /** one of those whom the orderer looks after; left out: the orderer */
  forWhom?: string
  note?: string
}

/** From wherever the person is; WeChat's own tab bar is there only on the four tabs. */
export async function goHome(phone: Phone): Promise<void> {
  await phone.go('switchTab', '/pages/home/home')
}

/** From the home page through the menu to the order's page; WeChat's subscribe dialog is answered. */
export async function orderFromMenu(phone: Phone, wish: Wish, subscribe = true): Promise<string> {
  await goHome(phone)
  await phone.tap('#door-menu')
  await phone.at('menu/menu')
  await phone.tapSaying('.service .heading', wish.service)
  await phone.at('order/order')
  if (wish.forWhom) await phone.tapSaying('.person', wish.forWhom)
  await phone.tapSaying('.time', wish.time)
  if (wish.note) await phone.type('#note', wish.note)
  await phone.saying('#review', wish.time)
  await phone.tap('#submit')
  await phone.allow(subscribe)
  const { query } = await phone.at('order-detail/order-detail')
  await phone.sees('下单好了')
  return query.id as string
}

/** From the home page to 可接的单, the volunteer's list. */
export async function openOrders(phone: Phone): Promise<void> {
  await goHome(phone)
  await phone.tap('#door-menu')
  await phone.at('menu/menu')
  await phone.saying('#volunteering', '去接单')
  await phone.tap('#volunteering')
  await phone.at('open-orders/open-orders')
  await phone.find('#my-hours')
}

/** Residents who are registered and not elders themselves, so that services for elders are refused to them. */
export async function youngResidents(product: Product, wanted: number): Promise<string[]> {
  const { people } = (await product.sim('people')) as { people: { openid?: string; role: string }[] }
  const found: string[] = []
  for (const { openid, role } of people) {
    if (found.length === wanted) break
    if (!openid || role !== 'resident') continue
    const { elder } = await product.phone(openid).call('people.me', {})
    if (!elder) found.push(openid)
  }
  return found
}

/** The volunteers who would be shown this order, as many as are needed. */
export async function whoCouldTake(product: Product, orderId: string, wanted: number): Promise<string[]> {
  const found: string[] = []
  for (let number = 1; number <= 64 && found.length < wanted; number++) {
    const openid = `volunteer-${String(number).padStart(2, '0')}`
    if ((await openFor(product, openid)).some((order) => order.orderId === orderId)) found.push(openid)
  }
  if (found.length < wanted) throw new Error(`only ${found.length} volunteers could take ${orderId}`)
  return found
}

async function openFor(product: Product, openid: string): Promise<OpenOrder[]> {
  const { rows } = await product.phone(openid).call('volunteering.open', { limit: 50 })
  return rows
}

/** Volunteers whom WeChat told that this order waits. */
export const whoWasTold = (product: Product, orderId: string): Promise<string[]> =>
  until(
    async () => {
      const { messages } = await product.sim('messages?limit=1000')
      const told = (messages as { templateId: string; page: string; touser: string }[])
        .filter(({ templateId, page }) => templateId === 'demo-template-newOrder' && page.includes(orderId))
        .map(({ touser }) => touser)
      return told.length > 0 ? told : undefined
    },
    () => `a message to a volunteer about ${orderId}`,
  )

/** Leaves the mini-program for WeChat's chat 服务通知. */
export async function openServiceNotices(phone: Phone): Promise<void> {
  await phone.outside('button[aria-label=关闭小程序]').click()
  await phone.outside('[data-open=notices]').click()
  await phone.outside('.wc-notices').waitFor()
}

/** WeChat's subscription messages in the open chat 服务通知 that say all of these words. */
export function serviceNotice(phone: Phone, ...words: string[]) {
  return words.reduce((cards, text) => cards.filter({ hasText: text }), phone.outside('.wc-notices .wc-message'))
}

/** What pulling the page down does. */
export const refresh = (phone: Phone) => phone.app.callWxMethod('startPullDownRefresh')

export interface Spot {
  latitude: number
  longitude: number
}

/** Where a building of the demonstration stands. */
export function doorOf(building: string): Spot {
  const { lat, lng } = demonstrationBuildings().find(({ name }) => name === building)!.location!
  return { latitude: lat, longitude: lng }
}

/** From now on the phone's positioning says that it is here, as DevTools' location mock does. */
export const standAt = (phone: Phone, spot: Spot) =>
  phone.app.mockWxMethod('getLocation', { ...spot, accuracy: 20, errMsg: 'getLocation:ok' })
