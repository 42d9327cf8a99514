import type { Level, QueueRow, Status } from '../../../domain/casework/views'

export const STATUS_WORDS: Record<Status, string> = {
  draft: '草稿',
  submitted: '待受理',
  accepted: '已受理',
  supplementing: '等补正',
  reviewing: '审核中',
  decided: '已出结果',
  delivered: '已送达',
  closed: '已办结',
  withdrawn: '已撤回',
  notAccepted: '不予受理',
}

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
