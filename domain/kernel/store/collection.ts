import { anyone } from '../actor'
import { type Aggregate, applied, BOOKKEEPING, type Change, DATA_VERSION, linesOf, type Stored } from '../aggregate'
import { type AggregateRef, effectsAreDue, filesAreKept, isHandedOver, writeIsInDoubt } from '../call-scope'
import { now } from '../clock'
import { type Carried, type Effect, handedOver } from '../effects/effect'
import { ActionError, conflict } from '../errors'
import { decodeCursor, encodeCursor, type Page } from '../lists'
import { isSdkError, type Pipeline, sdk } from '../wx/sdk'
import { type CollectionDefinition, EFFECTS_INDEX } from './definition'
import type { Joined } from './joined-rows'
import type { Join, Lookup } from './lookup'
import { both, type Condition, either, eq, every, gt, inc, lt, lte, push, remove, set } from './operators'
import type { PathOf, Where, Written } from './paths'

/** The greatest first: -1. */
export type SortedBy<Path extends string> = [field: Path, direction: 1 | -1][]

export interface FindOptions<Path extends string> {
  order?: SortedBy<Path>
  /** at most 1000 */
  limit?: number
  /** absent: the whole document */
  fields?: { [Each in Path]?: boolean }
}

interface InPages<Path extends string> {
  /** the number field that orders the list; an index must end with it and, in the same direction, `_id` */
  orderBy: Path
  direction: 1 | -1
  after?: string
  limit?: number
}

export interface PageOptions<Path extends string> extends InPages<Path> {
  fields?: { [Each in Path]?: boolean }
}

/** A collection whose documents are found, ordered, read in parts and changed by these paths. */
export interface CollectionBy<T extends Stored, Path extends string> {
  readonly definition: CollectionDefinition
  get(id: string): Promise<T | null>
  /** One request: the document, and what belongs to it elsewhere. */
  getWith(id: string, joins: readonly Beside[]): Promise<Taken<T> | null>
  /**
   * One request: the document, and of which of these fields, each of another collection with an index on it, a value has
   * come: "orders.dueAt". null: there is no such document.
   */
  withDue(
    id: string,
    fields: readonly { collection: CollectionOf; field: string }[],
    until: number,
  ): Promise<{ document: T; due: Set<string> } | null>
  find(condition: Where<Path>, options?: FindOptions<Path>): Promise<T[]>
  page(condition: Where<Path>, options: PageOptions<Path>): Promise<Page<T>>
  count(condition: Where<Path>): Promise<number>
  /** One request: the documents that match, each with what the joins bring; `without` leaves out heavy fields. */
  withJoins(condition: Where<Path>, joins: readonly Beside[], without?: Path[]): Promise<Found<T>[]>
  /**
   * One request: many documents in the order of their ids or another, only `fields` of each, with what the joins bring. May give
   * fewer than `limit`, because the platform has a limit of its own: the end is where none come.
   */
  listWithJoins(
    condition: Where<Path>,
    joins: readonly Lookup[],
    options: { limit: number; fields: Path[]; order?: SortedBy<Path> },
  ): Promise<Taken<T>[]>
  /** `page`, each row with what the joins bring of it: one request, and nothing is looked up for rows that are not read. */
  pageWithJoins(
    condition: Where<Path>,
    joins: readonly Lookup[],
    options: InPages<Path> & { fields: Path[] },
  ): Promise<Page<Taken<T>>>
  /** @returns false when the id (or a unique key) is taken: the caller decides whether that is the same request again */
  insert(document: T): Promise<boolean>
  insertMany(documents: T[]): Promise<void>
  /** One compare-and-set write of an aggregate's change; CONFLICT when somebody was first. */
  advance<A extends Aggregate & T>(document: A, change: Change<A>, at: number): Promise<A>
  /** Raw compare-and-set where the condition itself decides. @returns whether a document was changed */
  updateWhere(condition: Where<Path>, data: Written<Path>): Promise<boolean>
  /** @returns how many documents were changed */
  updateMany(condition: Where<Path>, data: Written<Path>): Promise<number>
  writeEffects(
    aggregate: Aggregate,
    effects: Record<string, Effect>,
    dueAt: number | null,
    carried?: Carried[],
  ): Promise<boolean>
  /** @param version removes it only as it was then. @returns whether something was removed */
  remove(id: string, version?: number): Promise<boolean>
}

/** The paths are those of the documents: see `PathOf`. */
export interface Collection<T extends Stored> extends CollectionBy<T, PathOf<T>> {}

/** A collection of documents of which the ground knows only a part: the paths that it is told are whoever's who tells them. */
export interface AnyPaths<T extends Stored> extends CollectionBy<T, string> {}

/** What somebody knows where to find, whoever it is read together with: by id, or the first rows of an indexed order. */
export interface Finding {
  from: string
  as: string
  find: Condition
  order?: SortedBy<string>
  limit: number
  /** absent: the whole document */
  only?: string[]
  without?: string[]
}

/** What is read together with a document, in the same request. */
export type Beside = Lookup | Finding

/** A document as it is kept, and the rows of each join beside it. */
export interface Found<T> {
  document: T
  joined: Joined
}

/** A document as it is kept, apart from what the joins brought with it. */
export interface Taken<T> {
  document: T
  brought: <Out>(join: Join<Out>) => Out
}

/** A collection of whatever documents: where only its name, indexes and retention matter. */
// biome-ignore lint/suspicious/noExplicitAny: methods take and give documents, so no one type stands for all
export type CollectionOf = Collection<any>

export function collection<T extends Stored>(definition: CollectionDefinition<PathOf<T>>): Collection<T> {
  const raw = () => sdk().database().collection(definition.name)

  /** How an aggregate with fresh effects is written, and what is told of it when that came through. */
  function withEffects<A extends Aggregate>(after: A, fresh: string[], at: number) {
    const ref: AggregateRef = { collection: definition.name, id: after._id }
    if (fresh.length === 0) return { written: after, told: null }
    if (!isHandedOver(after)) return { written: after, told: ref }
    const { aggregate, claimed: effects } = handedOver(after, fresh, at)
    return { written: aggregate, told: effects.length > 0 ? { ...ref, claimed: { effects, aggregate } } : ref }
  }

  const self: AnyPaths<T> = {
    definition,

    async get(id) {
      return (await self.find({ _id: id }, { limit: 1 }))[0] ?? null
    },

    async getWith(id, joins) {
      const [found] = await self.withJoins({ _id: id }, joins)
      return found ? taken(found) : null
    },

    async withDue(id, fields, until) {
      let pipeline = raw().aggregate().match({ _id: id }).limit(1)
      fields.forEach(({ collection: { definition: of }, field }, index) => {
        const first = { find: { [field]: lte(until) }, order: ascending(field), limit: 1, only: ['_id'] }
        pipeline = pipeline.lookup(lookupOf({ from: of.name, as: `due${index}`, ...first }))
      })
      const [found] = await listOf<T & Joined>(pipeline)
      if (!found) return null
      const come = fields.filter((_, index) => (found[`due${index}`] ?? []).length > 0)
      return { document: found, due: new Set(come.map((one) => `${one.collection.definition.name}.${one.field}`)) }
    },

    async find(condition, { order = [], limit = 100, fields } = {}) {
      let query = raw().where(condition).limit(limit)
      for (const [field, direction] of order) query = query.orderBy(field, direction === 1 ? 'asc' : 'desc')
      if (fields) query = query.field(fields)
      return (await asked(() => query.get())).data
    },

    async page(condition, { orderBy, direction, after, limit = 20, fields }) {
      const rows = await self.find(after ? onwards(condition, orderBy, direction, after) : condition, {
        order: inPages(orderBy, direction),
        limit: limit + 1,
        fields,
      })
      return cutAt(rows, limit, orderBy, (row) => row)
    },

    async count(condition) {
      return (await asked(() => raw().where(condition).count())).total
    },

    async withJoins(condition, joins, without = []) {
      let pipeline = raw().aggregate().match(condition).limit(1)
      for (const join of joins) pipeline = pipeline.lookup(lookupOf(join))
      const left = [...without, ...joins.flatMap((join) => (join.without ?? []).map((field) => `${join.as}.${field}`))]
      if (left.length > 0) pipeline = pipeline.project(Object.fromEntries(left.map((field) => [field, 0])))
      return (await listOf<T & Joined>(pipeline)).map((row) => apart(row, joins))
    },

    async listWithJoins(condition, joins, { limit, fields, order = [['_id', 1]] }) {
      let pipeline = raw().aggregate().match(condition).sort(Object.fromEntries(order)).limit(limit)
      for (const join of joins) pipeline = pipeline.lookup(lookupOf(join))
      const read = [
        ...fields,
        ...joins.flatMap(({ as, only }) => (only ? only.map((field) => `${as}.${field}`) : [as])),
      ]
      const projected = pipeline.project(Object.fromEntries(read.map((field) => [field, 1])))
      return (await listOf<T & Joined>(projected)).map((row) => taken(apart(row, joins)))
    },

    async pageWithJoins(condition, joins, { orderBy, direction, after, limit = 20, fields }) {
      const rows = await self.listWithJoins(after ? onwards(condition, orderBy, direction, after) : condition, joins, {
        order: inPages(orderBy, direction),
        limit: limit + 1,
        fields: [...new Set([...fields, orderBy])],
      })
      return cutAt(rows, limit, orderBy, ({ document }) => document)
    },

    async insert(document) {
      const { written: whole, told } = isAggregate(document)
        ? withEffects(document, Object.keys(document.effects), document.createdAt)
        : { written: document, told: null }
      try {
        await written(() => raw().add({ data: stamped(whole) }))
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
      if (isAggregate(document)) filesAreKept()
      if (told) effectsAreDue(told)
      return true
    },

    async insertMany(documents) {
      for (let i = 0; i < documents.length; i += 100)
        await written(() => raw().add({ data: documents.slice(i, i + 100).map(stamped) }))
    },

    async advance(document, change, at) {
      const after = applied(document, change, at)
      const fresh = Object.keys(after.effects).filter((id) => !(id in document.effects))
      const { written: next, told } = withEffects(after, fresh, at)
      const data: Record<string, unknown> = {
        version: next.version,
        updatedAt: at,
        log: push(linesOf(document, change)),
      }
      for (const [field, value] of Object.entries(change.set)) {
        if (BOOKKEEPING.some((kept) => kept === field)) throw new Error(`a change may not set "${field}"`)
        data[field] = value === undefined ? remove() : set(value)
      }
      for (const [path, value] of Object.entries(change.inner ?? {})) data[path] = set(value)
      for (const id of fresh) data[`effects.${id}`] = set(next.effects[id])
      if (fresh.length > 0) Object.assign(data, { effectsDueAt: next.effectsDueAt, effectsRev: inc(1) })
      if (!(await self.updateWhere({ _id: document._id, version: document.version }, data))) throw conflict()
      filesAreKept()
      if (told) effectsAreDue(told)
      return next
    },

    async updateWhere(condition, data) {
      return (await self.updateMany(condition, data)) > 0
    },

    async updateMany(condition, data) {
      const answer = await written(() => raw().where(condition).update({ data }))
      return answer.stats.updated
    },

    async writeEffects(aggregate, effects, dueAt, carried) {
      return self.updateWhere(
        { _id: aggregate._id, effectsRev: aggregate.effectsRev },
        {
          effects: set(effects),
          effectsDueAt: dueAt,
          effectsRev: inc(1),
          ...(carried ? { carried: set(carried) } : {}),
        },
      )
    },

    async remove(id, version) {
      const condition = version === undefined ? { _id: id } : { _id: id, version }
      const answer = await written(() => raw().where(condition).remove())
      return answer.stats.removed > 0
    },
  }
  return self
}

/** Every row after the cursor's: a greater value, or the same value and a greater id. The row itself may have gone. */
function onwards(condition: Condition, orderBy: string, direction: 1 | -1, after: string): Condition {
  const [value, id] = decodeCursor(after, [0, ''])
  const beyond = direction === 1 ? gt : lt
  const own = condition[orderBy]
  return every<string>([
    condition,
    either<string>([
      { [orderBy]: both(own, beyond(value)) },
      { [orderBy]: own === undefined ? value : both(own, eq(value)), _id: beyond(id) },
    ]),
  ])
}

/** A page out of rows of which one more was read, to know whether it goes on. */
function cutAt<Row>(rows: Row[], limit: number, orderBy: string, documentOf: (row: Row) => Stored): Page<Row> {
  const last = rows[limit - 1]
  if (rows.length <= limit || last === undefined) return { rows, next: null }
  const document = documentOf(last)
  return { rows: rows.slice(0, limit), next: encodeCursor([fieldOf(document, orderBy) as number, document._id]) }
}

/** What comes out of an aggregation, as whoever asks knows it. */
const listOf = async <Row>(pipeline: Pipeline): Promise<Row[]> => (await asked(() => pipeline.end())).list

/** What is alike in the field that orders the list is ordered by its id. */
const inPages = (orderBy: string, direction: 1 | -1): SortedBy<string> => [
  [orderBy, direction],
  ['_id', direction],
]

const ascending = (field: string): SortedBy<string> => [[field, 1]]

/** What the platform takes of a join. */
function lookupOf(beside: Beside): object {
  const { from, as } = beside
  if ('localField' in beside) return { from, localField: beside.localField, foreignField: beside.foreignField, as }
  let found = sdk().database().command.aggregate.pipeline().match(beside.find)
  if (beside.order) found = found.sort(Object.fromEntries(beside.order))
  found = found.limit(beside.limit)
  if (beside.only) found = found.project(Object.fromEntries(beside.only.map((field) => [field, 1])))
  return { from, pipeline: found.done(), as }
}

function apart<T>(found: T & Joined, joins: readonly Beside[]): Found<T> {
  const joined: Joined = {}
  const rows: Joined = found
  for (const { as } of joins) {
    joined[as] = rows[as] ?? []
    delete rows[as]
  }
  return { document: found, joined }
}

const taken = <T>({ document, joined }: Found<T>): Taken<T> => ({
  document,
  brought: (join) => join.read(joined[join.as] ?? [], anyone(), now()),
})

const fieldOf = (row: object, path: string) =>
  path.split('.').reduce((at: unknown, key) => (at as Record<string, unknown>)?.[key], row)

const stamped = (document: Stored): Stored => ({ dataVersion: DATA_VERSION, ...document })

/** Aggregates alone declare the index of effects. */
export const keepsEffects = (of: Collection<Stored>): of is Collection<Aggregate> =>
  of.definition.indexes.some(({ name }) => name === EFFECTS_INDEX.name)

const isAggregate = (document: object): document is Aggregate => 'effectsDueAt' in document

/** A unique key is taken. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof StoreError && /E11000|duplicate/i.test(error.detail)

const NOT_DONE = '网络繁忙，这一步没有办成，已填写的内容都在，请稍后再试。'
/** The answer to a write can get lost after it was done. */
const NOT_KNOWN = '网络繁忙，还不知道这一步办成了没有。已填写的内容都在，请再试一次，不会办成两遍。'

/** The database did not do it, or did not say so; the person is told plainly, the cause is kept for the log. */
export class StoreError extends ActionError {
  constructor(
    readonly detail: string,
    sentence: string = NOT_DONE,
  ) {
    super('UPSTREAM', sentence)
  }
}

const detailOf = (error: unknown): string => (isSdkError(error) ? `${error.errCode} ${error.errMsg}` : String(error))

/** Sends a request to the database; when it fails, what that means is thrown instead. */
const meaning =
  (of: (error: unknown) => StoreError) =>
  async <R>(request: () => Promise<R>): Promise<R> => {
    try {
      return await request()
    } catch (error) {
      throw of(error)
    }
  }

const asked = meaning((error) => new StoreError(detailOf(error)))

const written = meaning((error) => {
  const failed = new StoreError(detailOf(error), NOT_KNOWN)
  if (!isDuplicate(failed)) writeIsInDoubt()
  return failed
})
