import { searchItems } from '../../../domain/catalog/rules'
import type { Department, ItemSummary } from '../../../domain/catalog/views'
import { type ItemRow, itemRow } from '../../components/item-row/item-row.view'
import { LIFE_EVENTS } from './life-events'

export type Browse = 'theme' | 'department' | 'pinyin'
export interface Group {
  key: string
  name: string
  rows: ItemRow[]
}

const DEPARTMENTS: Department[] = ['民政', '人社', '医保', '残联', '卫健', '退役军人', '住建', '综合']

/** All items under headings, in the order in which people would look for them. */
export function browse(items: ItemSummary[], by: Browse): Group[] {
  if (by === 'department') return grouped(items, ({ department }) => department, DEPARTMENTS)
  if (by === 'theme') return grouped(items, ({ theme }) => theme)
  const letters = grouped(items, ({ initials }) => (initials[0] ?? '#').toUpperCase())
  return letters.sort((a, b) => a.key.localeCompare(b.key))
}

export function lifeEvent(items: ItemSummary[], key: string): Group | null {
  const event = LIFE_EVENTS.find((candidate) => candidate.key === key)
  if (!event) return null
  const found = event.items.flatMap((id) => items.find((item) => item.id === id) ?? [])
  return { key, name: event.name, rows: found.map((item) => itemRow(item)) }
}

/** Ranked rows for what somebody typed: everyday words, official names, pinyin or its initials. */
export function found(items: ItemSummary[], query: string): ItemRow[] {
  return searchItems(items, query).map((item) => itemRow(item, query))
}

function grouped(items: ItemSummary[], keyOf: (item: ItemSummary) => string, order: string[] = []): Group[] {
  const groups = new Map<string, Group>(order.map((key) => [key, { key, name: key, rows: [] }]))
  for (const item of items) {
    const key = keyOf(item)
    if (!groups.has(key)) groups.set(key, { key, name: key, rows: [] })
    groups.get(key)!.rows.push(itemRow(item))
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 0)
}
