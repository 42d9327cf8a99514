import type { NoticeCard } from '../../../../../domain/publishing/views'
import { momentWords } from '../../../../services/dates'

export interface NoticeRow {
  noticeId: string
  title: string
  summary: string
  about: string
  cover: string
  read: boolean
}

/** As the console offers them when a notice is written. */
export const CATEGORIES = ['社区通知', '活动', '公示', '安全提醒', '停水停电', '政策']

export function noticeRow(card: NoticeCard, now: number): NoticeRow {
  const { noticeId, title, summary, category, at, cover, read } = card
  return { noticeId, title, summary, about: `${category} · ${momentWords(at, now)}`, cover: cover ?? '', read }
}
