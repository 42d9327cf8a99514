import type { EffectSpec } from '../../kernel'
import { message } from '../../messaging'
import type { Order, Side } from './document'
import { startInWords } from './words'

export const orderPage = (orderId: string) => `packages/volunteering/pages/order-detail/order-detail?id=${orderId}`

/** Tells one side how the order goes. `status` is at most five Chinese characters. */
export const tell = (order: Order, to: Side, status: string, text: string): EffectSpec =>
  message({
    toOpenid: to.openid,
    toName: to.name,
    template: 'orderProgress',
    values: { service: order.service.name, status, startAt: order.startAt, tip: text },
    page: orderPage(order._id),
    title: `${order.service.name}：${status}`,
    text: `${text}（${startInWords(order.startAt)}，${order.no}）`,
  })
