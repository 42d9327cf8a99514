import { moveTo, restate, usePlace } from '../../app/hash'

/** How the filters of a list stand in the address. */
interface Addressed<Filters> {
  read: (query: Record<string, string>) => Filters
  write: (filters: Filters) => Record<string, string>
  /** what is looked through once this is searched for */
  searched: (filters: Filters, text: string) => Filters
}

/** Where somebody is in a list: what it is narrowed by, which row is open, whether it is a table; all in the address. */
export function useListPlace<Filters>({ read, write, searched }: Addressed<Filters>) {
  const { rest, query } = usePlace()
  const filters = read(query)
  const asTable = query.as === 'table'
  const queryOf = (next: Filters) => ({ ...write(next), ...(asTable && { as: 'table' }) })
  return {
    filters,
    openId: rest[0] ?? null,
    asTable,
    narrow: (next: Filters) => moveTo({ query: queryOf(next) }),
    search: (text: string) => restate({ query: queryOf(searched(filters, text)) }),
  }
}
