import { readStored, writeStored } from '../../widgets/use-session-storage'
import { type Filters, NO_FILTERS } from './filters'

export interface SavedFilter {
  name: string
  filters: Filters
}

const MOST = 12

const keyFor = (account: string) => `pz.filters.${account}`

/** Each account's own, on this machine. A filter kept by an older console gets today's missing keys. */
export function savedFilters(storage: Pick<Storage, 'getItem'>, account: string): SavedFilter[] {
  const kept = readStored<SavedFilter[]>(storage, keyFor(account)) ?? []
  return kept.map(({ name, filters }) => ({ name, filters: { ...NO_FILTERS, ...filters } }))
}

/** The same name replaces; the oldest goes when there are too many. */
export function saveFilter(storage: Storage, account: string, saved: SavedFilter): SavedFilter[] {
  const others = savedFilters(storage, account).filter((other) => other.name !== saved.name)
  const next = [saved, ...others].slice(0, MOST)
  writeStored(storage, keyFor(account), next)
  return next
}

export function dropFilter(storage: Storage, account: string, name: string): SavedFilter[] {
  const next = savedFilters(storage, account).filter((other) => other.name !== name)
  writeStored(storage, keyFor(account), next)
  return next
}
