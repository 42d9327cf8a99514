import type { OrderStatus } from '../../../domain/volunteering/views'

export const ORDER_WORDS: Record<OrderStatus, { word: string; tone: string }> = {
  open: { word: '等人接单', tone: 'accent' },
  confirmed: { word: '已确认，等接单', tone: 'accent' },
  taken: { word: '已接单', tone: 'info' },
  checkedIn: { word: '服务中', tone: 'info' },
  done: { word: '已完成', tone: 'success' },
  closed: { word: '已结束', tone: 'quiet' },
  cancelled: { word: '已取消', tone: 'quiet' },
  expired: { word: '无人接单', tone: 'error' },
}

/** Metres as people say them. */
export function distanceText(metres: number | null): string {
  if (metres === null) return '距离不详'
  if (metres < 975) return `约${Math.max(50, Math.round(metres / 50) * 50)}米`
  return `约${(metres / 1000).toFixed(1)}公里`
}
