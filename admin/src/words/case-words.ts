import type { Level, QueueRow } from '../../../domain/casework/views'

export { STAFF_STATUS_WORDS as STATUS_WORDS } from '../../../domain/casework/rules'

export const LEVEL_WORDS: Record<Level, string> = { community: '社区', town: '镇', county: '县' }

export type Urgency = QueueRow['urgency']
export type Shape = 'triangle' | 'diamond' | 'dot' | 'ring' | 'pause'

/** Urgency is never colour alone: each has a word and a shape of its own. */
export const URGENCIES: Record<Urgency, { word: string; shape: Shape; tone: string }> = {
  overdue: { word: '已超期', shape: 'triangle', tone: 'error' },
  today: { word: '今天到期', shape: 'diamond', tone: 'accent' },
  soon: { word: '快到期', shape: 'dot', tone: 'accent' },
  normal: { word: '正常', shape: 'ring', tone: 'brand' },
  waiting: { word: '等待中', shape: 'pause', tone: 'info' },
}

/** The most urgent first. */
export const URGENCY_ORDER: Urgency[] = ['overdue', 'today', 'soon', 'normal', 'waiting']

export const MESSAGE_STATES: Record<string, { word: string; tone: string }> = {
  sent: { word: '已送达微信', tone: 'success' },
  due: { word: '正在发送', tone: 'info' },
  failed: { word: '没有发出', tone: 'error' },
  unknown: { word: '不确定是否送达', tone: 'accent' },
  inboxOnly: { word: '只在小程序消息里', tone: 'quiet' },
}
