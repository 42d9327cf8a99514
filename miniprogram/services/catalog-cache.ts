import type {
  BannedCertificate,
  CatalogList,
  Item,
  ItemSummary,
  NotHere,
  TemplateCard,
} from '../../domain/catalog/views'
import type { CommunityCard } from '../../domain/places/views'
import { call } from './call'
import { rememberCommunity } from './community'
import { storedValue } from './stored-value'
import { visitedCommunity } from './visited-community'

export interface Catalog {
  version: string
  items: ItemSummary[]
  bannedCertificates: BannedCertificate[]
  notHere: NotHere[]
  templates: TemplateCard[]
  community: CommunityCard | null
}

const KEY = 'catalog.list'
let inMemory: Catalog | null = null
let newest: string | null = null

/** home.open says which version is today's; with that one in the phone, the catalog opens with no request at all. */
export function announceCatalogVersion(version: string): void {
  newest = version
}

/** Rejects with CallError only when the phone holds no catalog at all: an old one is better than none. */
export async function catalog(): Promise<Catalog> {
  const kept = keptCatalog()
  if (kept && isOfOpenCommunity(kept) && newest !== null && kept.version === newest) return kept
  try {
    return keep(await call('catalog.list', kept ? { version: kept.version } : {}), kept)
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/** Somebody who moved or scanned another code must not choose among the buildings of before. */
const isOfOpenCommunity = ({ community }: Catalog): boolean =>
  visitedCommunity() === undefined || community?.area === visitedCommunity()

const FIELDS = ['version', 'items', 'bannedCertificates', 'notHere', 'templates', 'community'] as const

/** What the phone holds, however old; null before the first answer. */
export function keptCatalog(): Catalog | null {
  inMemory ??= storedValue<Catalog>(KEY, FIELDS)
  return inMemory
}

function keep(answer: CatalogList, kept: Catalog | null): Catalog {
  inMemory = {
    version: answer.version,
    items: answer.items ?? kept?.items ?? [],
    bannedCertificates: answer.bannedCertificates ?? kept?.bannedCertificates ?? [],
    notHere: answer.notHere ?? kept?.notHere ?? [],
    templates: answer.templates,
    community: answer.community ?? kept?.community ?? null,
  }
  newest = answer.version
  rememberCommunity(answer.community)
  wx.setStorage({ key: KEY, data: inMemory })
  return inMemory
}

/** One item in full, kept in the phone by its version: a draft keeps the version it was begun with. */
export async function item(itemId: string, version?: number): Promise<Item> {
  const wanted = version ?? keptCatalog()?.items.find(({ id }) => id === itemId)?.version
  const key = `catalog.item.${itemId}.${wanted}`
  const kept = wanted === undefined ? null : storedValue<Item>(key, ['id', 'version'])
  if (kept) return kept
  const answer = await call('catalog.get', wanted === undefined ? { itemId } : { itemId, version: wanted })
  wx.setStorage({ key: `catalog.item.${itemId}.${answer.version}`, data: answer })
  return answer
}
