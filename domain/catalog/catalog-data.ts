import { createHash } from 'node:crypto'
import type { StoredNotHere } from './not-here'
import type { BannedCertificate, Item, ItemSummary } from './views'

interface CatalogData {
  /** changes whenever anything in the catalog does */
  version: string
  items: Map<string, Item>
  summaries: ItemSummary[]
  bannedCertificates: BannedCertificate[]
  notHere: StoredNotHere[]
}

let loading: Promise<CatalogData> | null = null

/** The catalog lies in memory, read at its first use: a function that never shows it never pays for it. */
export function catalogData(): Promise<CatalogData> {
  loading ??= load()
  return loading
}

/** What every item is in brief, for searching. */
export const itemSummaries = async (): Promise<ItemSummary[]> => (await catalogData()).summaries

/**
 * The one way to an item: at today's version, or at the version a case or draft is pinned to.
 * @returns null when there is no such item, or no such version of it
 */
export async function itemAt(itemId: string, version?: number): Promise<Item | null> {
  const item = (await catalogData()).items.get(itemId)
  if (!item || (version !== undefined && version !== item.version)) return null
  return item
}

async function load(): Promise<CatalogData> {
  const [
    { allItems },
    { default: index },
    { default: banned },
    { default: elsewhere },
    { default: spoken },
    { default: meanings },
  ] = await Promise.all([
    import('./all-items'),
    import('./items.search.json'),
    import('./banned-certificates.json'),
    import('./not-here.json'),
    import('./spoken.json'),
    import('./meanings.json'),
  ])
  const words: Readonly<Record<string, { pinyin: string; initials: string }>> = index
  const saidOf: Readonly<Record<string, string[]>> = spoken
  const meansOf: Readonly<Record<string, string[]>> = meanings
  const items = allItems.map(({ unsure: _local, ...item }): Item => {
    const { online, visit } = item.channel
    return { ...item, online, visit, ...(words[item.id] ?? { pinyin: '', initials: '' }) }
  })
  const bannedCertificates = banned.items.map(({ name, insteadUse, commonScene, also = [] }) => ({
    name,
    also,
    insteadUse,
    commonScene,
  }))
  const notHere = elsewhere.items as StoredNotHere[]
  const version = createHash('sha256')
    .update(JSON.stringify([items, bannedCertificates, notHere, spoken, meanings]))
    .digest('base64url')
  return {
    version: version.slice(0, 12),
    items: new Map(items.map((item) => [item.id, item])),
    summaries: items.map((item) => ({
      ...summaryOf(item),
      said: saidOf[item.id] ?? [],
      means: meansOf[item.id] ?? [],
    })),
    bannedCertificates,
    notHere,
  }
}

function summaryOf(item: Item): ItemSummary {
  const { id, no, version, name, everyday, alias, department, theme, summary } = item
  const { promisedDays, fee, visit, online, pinyin, initials } = item
  return {
    id,
    no,
    version,
    name,
    everyday,
    alias,
    department,
    theme,
    summary,
    promisedDays,
    fee,
    visit,
    online,
    pinyin,
    initials,
  }
}
