import { z } from 'zod'
import {
  type Actor,
  type ConditionOn,
  type Count,
  communitiesAs,
  countOf,
  encodeCursor,
  inside,
  MOST_AT_ONCE,
  OneOrMore,
  type Page,
  piecesLookedFor,
  Search,
} from '../../kernel'
import { KINDS, kindNamed } from '../kinds.rules'
import type { ContentStatus } from '../views'
import { staffOf } from './content-kind.rules'
import { type Content, contents } from './document'
import { communitiesOf, kindsOf } from './policy'
import { CONTENT_STATUSES } from './rules'

/** What a row shows. */
const ROW = { html: false, log: false, effects: false, lastReaders: false }

export const ContentFilters = {
  status: OneOrMore(CONTENT_STATUSES).optional(),
  kind: z.enum(KINDS.map(({ name }) => name)).optional(),
  search: Search,
}
interface Filters {
  status?: ContentStatus | ContentStatus[]
  kind?: string
  search?: string
}

/** What the index answers, and what of the title is left to look at: nothing but for several words or a very long one. */
interface Wanted {
  condition: ConditionOn<Content>
  fits(notice: Content): boolean
  isExact: boolean
}

/** Those of this status and kind whose title has the words that are looked for. */
function wanted({ status, kind, search }: Filters, actor: Actor): Wanted {
  const [piece, ...more] = piecesLookedFor(search ?? '')
  return {
    condition: {
      ...whose(actor, kind),
      ...(piece === undefined ? {} : { titleWords: piece }),
      ...(status === undefined ? {} : { status: inside([status].flat()) }),
    },
    fits: ({ titleWords }) => more.every((other) => titleWords.includes(other)),
    isExact: more.length === 0,
  }
}

/** Of one kind where these staff have to do with it; otherwise of all that are theirs. */
function whose(actor: Actor, name?: string): ConditionOn<Content> {
  if (name) return { area: inside(communitiesAs(actor, [...staffOf(kindNamed(name))])), kind: name }
  const communities = communitiesOf(actor)
  const kinds = kindsOf(actor, communities)
  return { area: inside(communities), ...(kinds.length < KINDS.length ? { kind: inside(kinds) } : {}) }
}

const LOOKED_AT = 200
const USUAL = 20

/** A page of them, to the oldest: what an index does not say by itself is read on for until the page is full. */
export async function pageOfContent(
  filters: Filters,
  actor: Actor,
  { direction, after, limit = USUAL }: { direction: 1 | -1; after?: string; limit?: number },
): Promise<Page<Content>> {
  const { condition, fits, isExact } = wanted(filters, actor)
  const pages = { orderBy: 'updatedAt', direction, fields: ROW } as const
  if (isExact) return contents.page(condition, { ...pages, fields: { ...ROW, titleWords: false }, after, limit })
  const rows: Content[] = []
  let from = after
  do {
    const page = await contents.page(condition, { ...pages, after: from, limit: LOOKED_AT })
    rows.push(...page.rows.filter(fits))
    from = page.next ?? undefined
  } while (from !== undefined && rows.length <= limit)
  const last = rows[limit - 1]
  if (rows.length <= limit || !last) return { rows, next: null }
  return { rows: rows.slice(0, limit), next: encodeCursor([last.updatedAt, last._id]) }
}

/** As many of them as the database gives at once; `more`: there are others that were not looked at. */
async function firstContent(
  filters: Filters,
  actor: Actor,
  direction: 1 | -1 = -1,
): Promise<{ found: Content[]; more: boolean }> {
  const { condition, fits } = wanted(filters, actor)
  const all = await contents.find(condition, { order: [['updatedAt', direction]], limit: MOST_AT_ONCE, fields: ROW })
  return { found: all.filter(fits), more: all.length === MOST_AT_ONCE }
}

/** For a spreadsheet: as many as are given at once, however many of them do not fit what an index does not say by itself. */
export async function contentToExport(filters: Filters, actor: Actor, direction: 1 | -1): Promise<Content[]> {
  if (wanted(filters, actor).isExact) return (await firstContent(filters, actor, direction)).found
  return (await pageOfContent(filters, actor, { direction, limit: MOST_AT_ONCE })).rows
}

/** How many there are. */
export async function countOfContent(filters: Filters, actor: Actor): Promise<Count> {
  const { condition, isExact } = wanted(filters, actor)
  if (isExact) return countOf(contents, condition)
  const { found, more } = await firstContent(filters, actor)
  return { count: found.length, more }
}
