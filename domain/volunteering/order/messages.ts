import { type EffectSpec, filled } from '../../kernel'
import { message } from '../../messaging'
import type { Order, Side } from './document'
import { orderProgress } from './templates'
import { startInWords } from './words'

export const orderPage = (orderId: string) => `packages/volunteering/pages/order-detail/order-detail?id=${orderId}`

/** What messages about an order are about. */
export const matterOf = ({ _id }: Pick<Order, '_id'>) => ({ word: '点单', domain: 'volunteering', id: _id })

/** Tells one side how the order goes. `status` is at most five Chinese characters. */
export const tell = (order: Order, to: Side, status: string, text: string): EffectSpec =>
  message({
    toOpenid: to.openid,
    toName: to.name,
    matter: matterOf(order),
    ...filled(orderProgress, { service: order.service.name, status, startAt: order.startAt, tip: text }),
    page: orderPage(order._id),
    title: `${order.service.name}：${status}`,
    text: `${text}（${startInWords(order.startAt)}，${order.no}）`,
  })
