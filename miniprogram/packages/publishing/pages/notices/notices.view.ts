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

export function noticeRow(card: NoticeCard, now: number): NoticeRow {
  const { noticeId, title, summary, category, at, cover, read } = card
  return { noticeId, title, summary, about: `${category} · ${momentWords(at, now)}`, cover: cover ?? '', read }
}
