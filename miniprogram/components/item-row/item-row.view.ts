import type { ItemSummary } from '../../../domain/catalog/views'

export interface Piece {
  text: string
  found: boolean
}

export interface ItemRow {
  id: string
  title: Piece[]
  /** the official name, when it is not the title */
  official: Piece[]
  facts: string
  label: string
}

const VISITS = { 0: '全程不用跑', 1: '最多跑一次', 2: '最多跑两次' }

export function itemRow(item: ItemSummary, query = ''): ItemRow {
  const title = item.everyday || item.name
  return {
    id: item.id,
    title: pieces(title, query),
    official: title === item.name ? [] : pieces(item.name, query),
    facts: `${item.department} · ${daysWords(item.promisedDays)} · ${VISITS[item.visit]}`,
    label: `${title}，${item.name}`,
  }
}

export function daysWords(promisedDays: number): string {
  return promisedDays === 0 ? '当场办好' : `${promisedDays}个工作日`
}

export function visitWords(visit: 0 | 1 | 2): string {
  return VISITS[visit]
}

/** Cuts a text where the words that were searched stand in it; a search by pinyin colours nothing. */
export function pieces(text: string, query: string): Piece[] {
  const wanted = query.trim()
  const at = wanted ? text.indexOf(wanted) : -1
  if (at < 0) return [{ text, found: false }]
  return [
    { text: text.slice(0, at), found: false },
    { text: wanted, found: true },
    { text: text.slice(at + wanted.length), found: false },
  ].filter((piece) => piece.text)
}
