import { findMatters, whoHandles } from '../../../domain/catalog/rules'
import type { Department, ItemSummary } from '../../../domain/catalog/views'
import { present } from '../../../domain/kernel/objects/rules'
import { contentPage } from '../../../domain/publishing/rules'
import type { ContentCard } from '../../../domain/publishing/views'
import type { Service } from '../../../domain/volunteering/views'
import { type ItemRow, itemRow } from '../../components/item-row/item-row.view'
import type { Catalog } from '../../services/catalog-cache'
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
  return letters.sort((a, b) => (a.key < b.key ? -1 : 1))
}

export function lifeEvent(items: ItemSummary[], key: string): Group | null {
  const event = LIFE_EVENTS.find((candidate) => candidate.key === key)
  if (!event) return null
  const found = event.items.flatMap((id) => items.find((item) => item.id === id) ?? [])
  return { key, name: event.name, rows: found.map((item) => itemRow(item)) }
}

/** What is not one of the items and answers a question all the same. */
export interface OtherRow {
  key: string
  kind: 'elsewhere' | 'banned' | 'service' | 'notice'
  title: string
  text: string
  /** who is called; '': nobody */
  phone: string
  /** the community's own number beside it, where somebody needs help at once; '' otherwise */
  near: string
  /** where a tap leads; '': nowhere */
  page: string
}

export interface Searched {
  rows: ItemRow[]
  /** what the phone holds: not handled here, issued by nobody; above the items */
  others: OtherRow[]
  /** what is fetched first: services and notices; below the items, so that no row moves under a finger */
  fetched: OtherRow[]
}

/** Everything that the one box looks through; what the phone does not hold is empty. */
export interface Corpus extends Pick<Catalog, 'items' | 'bannedCertificates' | 'notHere'> {
  community?: Catalog['community']
  services: readonly Service[]
  notices: readonly ContentCard[]
}

const MOST_OTHERS = 3

/**
 * What somebody typed, in everyday words, official names, pinyin or its initials: items that fit, and what is not handled
 * here with the office and its number, papers that nobody issues any more, services, notices.
 */
export function searched(corpus: Corpus, query: string): Searched {
  const { items, bannedCertificates, notHere, services, notices } = corpus
  const groups = {
    elsewhere: notHere,
    banned: bannedCertificates.map((paper) => ({ ...paper, id: paper.name })),
    service: services,
    notice: notices.map(({ noticeId, title }) => ({ id: noticeId, name: title })),
  }
  const found = findMatters(items, groups, query)
  const others = found.flatMap((one) => (one.kind === 'other' ? otherRow(one, corpus) : [])).slice(0, MOST_OTHERS)
  const isFetched = ({ kind }: OtherRow) => kind === 'service' || kind === 'notice'
  return {
    rows: found.flatMap((one) => (one.kind === 'item' ? [itemRow(one.item, query)] : [])),
    others: others.filter((row) => !isFetched(row)),
    fetched: others.filter(isFetched),
  }
}

function otherRow({ id, group }: { id: string; group: string }, corpus: Corpus): OtherRow[] {
  const key = `${group}-${id}`
  const matter = group === 'elsewhere' && corpus.notHere.find((one) => one.id === id)
  if (matter) {
    const { name: title, phone, urgent } = matter
    const near = urgent ? (corpus.community?.phone ?? '') : ''
    return [{ key, kind: 'elsewhere', title, text: whoHandles(matter), phone, near, page: '' }]
  }
  const paper = group === 'banned' && corpus.bannedCertificates.find(({ name }) => name === id)
  if (paper) {
    const text = `社区依法不能开。可以这样办：${paper.insteadUse}。`
    return [
      {
        key,
        kind: 'banned',
        title: paper.name,
        text,
        phone: '',
        near: '',
        page: '/packages/casework/pages/banned/banned',
      },
    ]
  }
  const service = group === 'service' && corpus.services.find((one) => one.id === id)
  if (service) {
    const page = `/packages/volunteering/pages/order/order?service=${id}`
    return [
      { key, kind: 'service', title: `点单：${service.name}`, text: service.description, phone: '', near: '', page },
    ]
  }
  const notice = group === 'notice' && corpus.notices.find(({ noticeId }) => noticeId === id)
  if (!notice) return []
  const page = `/${contentPage({ id, kind: notice.kind })}`
  return [{ key, kind: 'notice', title: notice.title, text: notice.summary, phone: '', near: '', page }]
}

function grouped(items: ItemSummary[], keyOf: (item: ItemSummary) => string, order: string[] = []): Group[] {
  const groups = new Map<string, Group>(order.map((key) => [key, { key, name: key, rows: [] }]))
  for (const item of items) {
    const key = keyOf(item)
    if (!groups.has(key)) groups.set(key, { key, name: key, rows: [] })
    present(groups.get(key)).rows.push(itemRow(item))
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 0)
}
