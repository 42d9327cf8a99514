import type { Area } from './area'
import { type Carried, type Effect, type EffectSpec, newEffects, nextDue } from './effects/effect'
import type { LogEntry } from './log'

/** What every stored document carries. */
export interface Stored {
  _id: string
  /** counts the changes; the compare-and-set of every action is on it */
  version: number
  area: Area
  createdAt: number
  updatedAt: number
  /** the form in which it was written (`DATA_VERSION`); absent: before there were versions */
  dataVersion?: number
}

/** The form of documents that this product writes and reads; `scripts/migrate` brings older ones up to it. */
export const DATA_VERSION = 8

/** A document that is changed by actions: it keeps its own history and what is still to be carried out. */
export interface Aggregate extends Stored {
  log: LogEntry[]
  /** by effect id; what is done is taken out, what failed stays with its reason */
  effects: Record<string, Effect>
  /** the earliest instant at which an effect wants to be carried out; null: none */
  effectsDueAt: number | null
  /** compare-and-set of the effects' own bookkeeping, apart from `version` so that it never disturbs a person */
  effectsRev: number
  /** the last effects that left a note when they were done */
  carried?: Carried[]
  /** the last requests that changed it: sending one of them again changes nothing */
  requestIds?: string[]
}

/** What the store itself keeps of an aggregate: no change may set it. */
export const BOOKKEEPING = [
  '_id',
  'version',
  'createdAt',
  'updatedAt',
  'log',
  'effects',
  'effectsDueAt',
  'effectsRev',
  'carried',
] as const

/** The fields of an aggregate that a change may set. */
export type Settable<T extends Aggregate> = Partial<Omit<T, (typeof BOOKKEEPING)[number]>>

/** A field inside an object of the aggregate, of whose other fields somebody else may write meanwhile: "delivery.state". */
export type InnerPath<T> = {
  [Key in keyof T & string]: NonNullable<T[Key]> extends object ? `${Key}.${keyof NonNullable<T[Key]> & string}` : never
}[keyof T & string]

/** What one command does to an aggregate: new field values, the log lines, the effects. Pure transitions return it. */
export interface Change<T extends Aggregate> {
  set: Settable<T>
  /** single fields inside objects; the rest of the object stays as it is in the database */
  inner?: { [Path in InnerPath<T>]?: unknown }
  log: LogEntry[]
  effects?: EffectSpec[]
}

/** The log lines of a change, each with the version of the document that it makes. */
export const linesOf = <T extends Aggregate>(document: T, { log }: Pick<Change<T>, 'log'>): LogEntry[] =>
  log.map((line) => ({ ...line, version: document.version + 1 }))

/** The aggregate as it is after the change, without asking the database again. */
export function applied<T extends Aggregate>(document: T, change: Change<T>, at: number): T {
  const effects = newEffects(change.effects ?? [], document._id, document.version + 1, at)
  const due = Object.keys(effects).length > 0
  const all = { ...document.effects, ...effects }
  return {
    ...withInner({ ...document, ...change.set }, change.inner),
    version: document.version + 1,
    updatedAt: at,
    log: [...document.log, ...linesOf(document, change)],
    effects: all,
    effectsRev: document.effectsRev + (due ? 1 : 0),
    effectsDueAt: due ? nextDue(all) : document.effectsDueAt,
  }
}

const withInner = <T extends object>(document: T, inner: object = {}): T =>
  Object.entries(inner).reduce((next, [path, value]) => withAt(next, path.split('.'), value), document)

/** The same object with another value at a path, however deep; nothing of the old one is touched. */
function withAt<T extends object>(object: T, [key = '', ...deeper]: string[], value: unknown): T {
  if (deeper.length === 0) return Object.assign({ ...object }, { [key]: value })
  const stood: unknown = new Map<string, unknown>(Object.entries(object)).get(key)
  const inside = typeof stood === 'object' && stood !== null ? stood : {}
  return Object.assign({ ...object }, { [key]: withAt(inside, deeper, value) })
}

/** A new aggregate's bookkeeping; the effects are written with it. */
export function born(id: string, area: Area, at: number, log: LogEntry[], effects: EffectSpec[] = []): Aggregate {
  const due = newEffects(effects, id, 1, at)
  return {
    _id: id,
    version: 1,
    area,
    createdAt: at,
    updatedAt: at,
    dataVersion: DATA_VERSION,
    log: log.map((line) => ({ ...line, version: 1 })),
    effects: due,
    effectsDueAt: nextDue(due),
    effectsRev: 0,
  }
}

/** A new aggregate that is born with more effects than it has; what is written later goes by `applied`. */
export function bornWith<T extends Aggregate>(document: T, specs: EffectSpec[]): T {
  if (specs.length === 0) return document
  const { _id, version, createdAt, effects } = document
  const all = { ...effects, ...newEffects(specs, _id, version, createdAt, Object.keys(effects).length) }
  return { ...document, effects: all, effectsDueAt: nextDue(all) }
}
