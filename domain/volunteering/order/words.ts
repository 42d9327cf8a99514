import { dayInWords, dayOf, timeInWords } from '../../kernel'
import type { OrderStatus, Price } from '../views'
import type { Order } from './document'

/** "免费" / "15元/次，60岁以上老人、低保户和残疾人免费" */
export const priceInWords = (price: Price): string =>
  price.kind === 'free' ? '免费' : `${yuan(price.fen)}元/${price.unit}，${price.freeFor}免费`

const yuan = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** "11月28日 周六 10:00" */
export const startInWords = (startAt: number): string => `${dayInWords(dayOf(startAt))} ${timeInWords(startAt)}`

export const STATUS_WORDS: Record<OrderStatus, string> = {
  open: '待接单',
  confirmed: '待接单',
  taken: '已接单',
  checkedIn: '服务中',
  done: '已完成',
  closed: '已结束',
  cancelled: '已取消',
  expired: '已过期',
}

/** Where the order stands, as one sentence for everybody. */
export function sentenceOf(order: Order): string {
  const who = order.volunteer?.name ?? '志愿者'
  const start = startInWords(order.startAt)
  const sentences: Record<OrderStatus, string> = {
    open: `正在找志愿者，${start}开始`,
    confirmed: `社区已确认，正在找志愿者，${start}开始`,
    taken: `${who}已接单，${start}见`,
    checkedIn: `${who}正在服务`,
    done: `服务已完成，共${order.hours ?? 0}小时`,
    closed: `已结束，共${order.hours ?? 0}小时`,
    cancelled: order.endReason ? `已取消：${order.endReason}` : '已取消',
    expired: order.endReason ?? '没有等到志愿者，已过期',
  }
  return sentences[order.status]
}

/** What happened, as a line of the history; by the command's name. */
export const DEED_WORDS: Record<string, string> = {
  order: '已下单',
  change: '改了时间或地点',
  confirm: '社区已确认',
  assign: '社区已派单',
  take: '志愿者已接单',
  giveBack: '志愿者退回了这一单',
  checkIn: '志愿者已签到',
  checkOut: '服务完成',
  rate: '评价',
  cancel: '已取消',
  expire: '已过期',
  close: '已结束',
}
