import {
  type Actor,
  type AnyLife,
  type AnyPaths,
  type Condition,
  type ConditionOn,
  type Count,
  countOf,
  every,
  type Grant,
  type Join,
  joinByAnyPath,
  type KeyedPage,
  lt,
  type PathOf,
  type Stamp,
  stampOf,
} from '../../kernel'
import type { CaseCard, QueueRow } from '../views'
import type { CaseCounter, Standing } from './counter'
import type { AnyCase } from './document'
import { type Filters, NARROWINGS, type Narrowing } from './filters'
import { type RateAction, type Rating, type RatingFormAction, rateAction, ratingFormAction } from './rating'

/** In which word a status is told. */
export interface StatusWord {
  /** in the lists of staff and in the hall */
  staff: string
  /** it has ended: neither running nor a draft */
  ended?: true
}

/** Every status that stands in a list of staff, with its word. */
export const statusWords = <Status extends string>(
  words: Record<Status, string>,
  lists: { running: readonly Status[]; ended: readonly Status[] },
): Record<string, StatusWord> => ({
  ...Object.fromEntries(lists.running.map((status) => [status, { staff: words[status] }])),
  ...Object.fromEntries(lists.ended.map((status) => [status, { staff: words[status], ended: true as const }])),
})

/** What a kind of case says of itself: its lists, figures and rating go by it. */
export interface CaseKindDefinition<T extends AnyCase, F extends { document: T } = { document: T }> {
  /** what it is called in answers and in the filter of the queue: "enquiry" */
  name: string
  /** 办件, 咨询 */
  word: string
  life: AnyLife<T> & { idKey: 'caseId' }
  /** every status that stands in a list of staff, and drafts are none of them */
  statuses: Record<string, StatusWord>
  /** joined to a person it leaves these fields in the database */
  heavy: PathOf<T>[]
  /** a row among the resident's own */
  card(document: T, now: number): CaseCard
  /** the lists of staff */
  queue: {
    /** policy: who has such a list at all */
    isFor(actor: Actor): boolean
    /** which filters it answers besides state, status, grid and being overdue; asked for another, it has no row */
    answers: readonly Narrowing[]
    /** The lists of this actor, by an index that ends with `sortAt` and `_id`; null: they have none of these. */
    condition(actor: Actor, filters: Filters, now: number): Promise<ConditionOn<T> | null> | ConditionOn<T> | null
    /** the fields that a row is made of: nothing sealed */
    fields: readonly PathOf<T>[]
    row(document: T, actor: Actor, now: number): QueueRow
  }
  /** how many run, by when they are due */
  figures: {
    counter: CaseCounter<T>
    /** whose counts are read: the grants by which somebody has its lists */
    grants(actor: Actor): Grant[]
    /** must whoever holds this grant act on what is counted there? */
    isTheirs(grant: Grant, standing: Standing): boolean
  }
  /** where 好差评 applies: the life has a row `rate` */
  rating?: Rating<T, F>
}

interface Asked {
  after?: string
  limit?: number
}

/** A kind of case as the actions of all kinds use it: no document leaves it. */
export interface CaseKind {
  name: string
  word: string
  answers: readonly Narrowing[]
  statuses: Record<string, StatusWord>
  figures: {
    counter: Pick<CaseCounter<never>, 'name' | 'isSummed' | 'keyOf' | 'readFrom'>
    grants(actor: Actor): Grant[]
    isTheirs(grant: Grant, standing: Standing): boolean
  }
  isFor(actor: Actor): boolean
  /** the resident's own, the last touched first */
  mine(of: { personId: string; state?: AnyCase['state'] }, asked: Asked, now: number): Promise<KeyedPage<CaseCard>>
  /** null: this actor has no such list, or nothing of this kind is asked for */
  list(actor: Actor, filters: Filters, now: number): Promise<CaseList | null>
  /** joined to a person: what runs of theirs, the last touched first */
  open: Join<CaseCard[]>
  stamp: Stamp
  rate: RateAction | null
  ratingForm: RatingFormAction | null
}

/** What one kind has to show in a list of staff. */
export interface CaseList {
  page(direction: 1 | -1, asked: Asked): Promise<KeyedPage<QueueRow>>
  first(direction: 1 | -1, limit: number): Promise<QueueRow[]>
  count(): Promise<Count>
}

const kinds: CaseKind[] = []

/** Every kind, in the order in which they were declared. */
export const caseKinds = (): readonly CaseKind[] => kinds

/** Declares a kind of case: from then on it stands in the queue, in "my cases", in the figures, and can be rated. */
export function caseKind<T extends AnyCase, F extends { document: T } = { document: T }>(
  // of what it is, its life says; whatever else is declared may look at less of it
  definition: Pick<CaseKindDefinition<T>, 'life'> & CaseKindDefinition<NoInfer<T>, F>,
): CaseKind {
  const { name, word, life, statuses, heavy, card, queue, figures, rating } = definition
  const documents: AnyPaths<T> = life.documents
  if (kinds.some((kind) => kind.name === name)) throw new Error(`two kinds of case are called "${name}"`)
  const kind: CaseKind = {
    name,
    word,
    answers: queue.answers,
    statuses,
    figures,
    isFor: queue.isFor,
    async mine({ personId, state }, asked, now) {
      const theirs: ConditionOn<AnyCase> = { parties: personId, ...(state ? { state } : {}) }
      const { rows, next } = await documents.page(theirs, { orderBy: 'updatedAt', direction: -1, ...asked })
      return { rows: rows.map((row) => ({ key: [row.updatedAt, row._id], row: card(row, now) })), next }
    },
    async list(actor, filters, now) {
      const own = queue.isFor(actor) ? narrowed(name, statuses, queue.answers, filters) : null
      const lists = own && (await queue.condition(actor, own, now))
      if (!lists) return null
      // what runs stands in its list by its due date
      const late: ConditionOn<AnyCase> = { sortAt: lt(now), dueAt: lt(now) }
      const condition: Condition = filters.overdueOnly ? every<string>([lists, late]) : lists
      const fields = Object.fromEntries([...queue.fields, 'sortAt'].map((field) => [field, true]))
      return {
        async page(direction, asked) {
          const { rows, next } = await documents.page(condition, { orderBy: 'sortAt', direction, fields, ...asked })
          return { rows: rows.map((row) => ({ key: [row.sortAt, row._id], row: queue.row(row, actor, now) })), next }
        },
        async first(direction, limit) {
          const rows = await documents.find(condition, { order: [['sortAt', direction]], limit, fields })
          return rows.map((row) => queue.row(row, actor, now))
        },
        count: () => countOf(life.documents, condition),
      }
    },
    open: joinByAnyPath(
      documents,
      { localField: '_id', foreignField: 'openFor', as: `open_${name}`, without: heavy },
      (rows, _actor, now) => rows.sort((a, b) => b.updatedAt - a.updatedAt).map((document) => card(document, now)),
    ),
    stamp: stampOf({ documents, listedIn: 'scopes', isFor: queue.isFor }),
    rate: rating ? rateAction(life, rating) : null,
    ratingForm: rating ? ratingFormAction(life, rating, card) : null,
  }
  kinds.push(kind)
  return kind
}

/** What is asked of this kind; null: of others only. */
function narrowed(
  name: string,
  statuses: Record<string, StatusWord>,
  answers: readonly Narrowing[],
  filters: Filters,
): Filters | null {
  const { kind, status, state, overdueOnly } = filters
  if (kind !== undefined && kind !== name) return null
  // nothing that has ended is overdue
  if (overdueOnly && state === 'ended') return null
  if (NARROWINGS.some((one) => (filters[one] ?? '') !== '' && !answers.includes(one))) return null
  if (!status?.length) return filters
  const own = status.filter((one) => Object.hasOwn(statuses, one))
  return own.length > 0 ? { ...filters, status: own } : null
}
