import type { OrderStatus, Price, Service } from '../../../domain/volunteering/views'
import { clockWords, dayOf, dayWords } from '../../services/dates'

/** "免费", "低偿 5元/次" */
export function priceWords(price: Price): string {
  return price.kind === 'free' ? '免费' : `低偿 ${yuan(price.fen)}元/${price.unit}`
}

/** For whom the low price is waived; empty when it is free for everybody. */
export function freeForWords(price: Price): string {
  return price.kind === 'free' ? '' : `${price.freeFor}免费`
}

function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}

const PLACES: Record<Service['place'], string> = { home: '上门', station: '在便民服务站', outside: '一起外出' }

export function placeWords(place: Service['place']): string {
  return PLACES[place]
}

/** "约40分钟", "约1小时", "约1个半小时" */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `约${minutes}分钟`
  if (minutes % 60 === 0) return `约${hours}小时`
  return minutes % 60 === 30 ? `约${hours}个半小时` : `约${hours}小时${minutes % 60}分钟`
}

/** "今天 10:00到11:00", "11月28日 周六 10:00到11:00" */
export function spanWords(startAt: number, endAt: number, now: number): string {
  return `${nearDayWords(startAt, now)} ${clockWords(startAt)}到${clockWords(endAt)}`
}

/** "今天", "明天", "11月28日 周六" */
export function nearDayWords(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return '今天'
  if (dayOf(at) === dayOf(now + 86_400_000)) return '明天'
  return dayWords(at)
}

/** "离您350米", "离您1.2公里"; empty when the place is not known */
export function distanceWords(metres: number | null): string {
  if (metres === null) return ''
  return metres < 1000 ? `离您${Math.round(metres)}米` : `离您${(metres / 1000).toFixed(1)}公里`
}

export interface Mark {
  mark: string
  tone: string
}

const MARKS: Record<OrderStatus, Mark> = {
  open: { mark: '等人接', tone: 'accent' },
  confirmed: { mark: '等人接', tone: 'accent' },
  taken: { mark: '有人接了', tone: 'info' },
  checkedIn: { mark: '正在服务', tone: 'info' },
  done: { mark: '做完了', tone: 'success' },
  closed: { mark: '完成了', tone: 'success' },
  cancelled: { mark: '已取消', tone: 'plain' },
  expired: { mark: '没等到人', tone: 'error' },
}

export function markOf(status: OrderStatus): Mark {
  return MARKS[status]
}
