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
}

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
}

/** What one command does to an aggregate: new field values, the log lines, the effects. Pure transitions return it. */
export interface Change<T extends Aggregate> {
  set: Partial<Omit<T, keyof Aggregate>> & { area?: Area }
  log: LogEntry[]
  effects?: EffectSpec[]
}

/** The aggregate as it is after the change, without asking the database again. */
export function applied<T extends Aggregate>(document: T, change: Change<T>, at: number): T {
  const effects = newEffects(change.effects ?? [], document._id, document.version + 1, at)
  const due = Object.keys(effects).length > 0
  const all = { ...document.effects, ...effects }
  return {
    ...document,
    ...change.set,
    version: document.version + 1,
    updatedAt: at,
    log: [...document.log, ...change.log],
    effects: all,
    effectsRev: document.effectsRev + (due ? 1 : 0),
    effectsDueAt: due ? nextDue(all) : document.effectsDueAt,
  }
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
    log,
    effects: due,
    effectsDueAt: nextDue(due),
    effectsRev: 0,
  }
}
