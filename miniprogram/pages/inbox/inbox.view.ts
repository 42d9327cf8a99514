import type { InboxRow } from '../../../domain/home/views'
import { momentWords } from '../../services/dates'

export interface MessageRow {
  id: string
  title: string
  text: string
  when: string
  read: boolean
  page: string
  mark: string
}

export function messageRow(row: InboxRow, now: number): MessageRow {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    when: momentWords(row.at, now),
    read: row.read,
    page: row.page,
    mark: row.mark,
  }
}
