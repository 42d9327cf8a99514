import { contentPage } from '../../../../../domain/publishing/rules'
import type { ContentCard } from '../../../../../domain/publishing/views'
import { momentWords } from '../../../../services/dates'

export interface ContentRow {
  noticeId: string
  page: string
  title: string
  summary: string
  about: string
  cover: string
  read: boolean
}

export function contentRow(card: ContentCard, now: number): ContentRow {
  const { noticeId, kind, title, summary, category, at, cover, read } = card
  return {
    noticeId,
    page: contentPage({ id: noticeId, kind }),
    title,
    summary,
    about: `${category} · ${momentWords(at, now)}`,
    cover: cover ?? '',
    read,
  }
}
