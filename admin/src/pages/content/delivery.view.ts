import type { Delivery } from '../../../../domain/publishing/views'
import { shortMoment } from '../../words/dates'

export interface Figure {
  key: string
  word: string
  count: number
  tone: string
  hint: string
}

/** The numbers of a delivery in the order in which staff ask for them; what never happened is left out. */
export function figuresOf(delivery: Delivery): Figure[] {
  const failed = delivery.failed.reduce((sum, one) => sum + one.count, 0)
  const figures: Figure[] = [
    { key: 'sent', word: '微信已送达', count: delivery.sent, tone: 'success', hint: '微信收下了提醒' },
    {
      key: 'read',
      word: readWord(delivery),
      count: delivery.read,
      tone: 'brand',
      hint: '打开看过正文的人，每五分钟数一次',
    },
    {
      key: 'inboxOnly',
      word: '只在小程序里',
      count: delivery.inboxOnly,
      tone: 'quiet',
      hint: '没有订阅提醒，打开小程序能看到',
    },
    { key: 'failed', word: '没有发出', count: failed, tone: 'error', hint: '原因在下面' },
    {
      key: 'unknown',
      word: '不确定',
      count: delivery.unknown,
      tone: 'accent',
      hint: '发送时中断，为了不打扰两次，不再重发',
    },
    { key: 'waiting', word: '等着发', count: delivery.waiting, tone: 'info', hint: '' },
  ]
  return figures.filter((figure) => figure.count > 0 || figure.key === 'sent' || figure.key === 'read')
}

/** Readers are counted every few minutes: the number says until when it is whole. */
const readWord = ({ readAt }: Delivery) => (readAt === null ? '已读' : `已读（截至${shortMoment(readAt)}）`)

/** 0..1 as a whole percentage that says 100 only when all is done. */
export function percentOf(progress: number): number {
  return progress >= 1 ? 100 : Math.min(99, Math.floor(progress * 100))
}

/** Head line, one line per grid, and the sum. */
export function sheetOfDelivery(delivery: Delivery): (string | number)[][] {
  const rows = delivery.byGrid.map((grid) => [grid.name, grid.people, grid.sent, grid.failed, grid.read])
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0)
  return [['网格', '人数', '微信已送达', '没有发出', '已读'], ...rows, ['合计', sum(1), sum(2), sum(3), sum(4)]]
}
