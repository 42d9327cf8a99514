import type { Aggregate } from '../aggregate'
import { type Area, communityOf } from '../area'
import { now } from '../clock'
import { carriedOut, declareEffect, type EffectSpec, persistently } from '../effects'
import { inc, neq, push } from '../store'
import { type TallyNote, tallies, talliesWithin, tallyId } from './tally'

/** By what something is counted: a value for each dimension, as text. */
export type Dimensions = Record<string, string>

export interface Entry<D extends Dimensions> {
  area: Area
  at: D
  count: number
}

export interface CounterDefinition<T extends Aggregate, D extends Dimensions, Note extends Record<string, string>> {
  name: string
  /** the dimensions, in the order in which they make a key */
  by: readonly (keyof D & string)[]
  /** under what the document counts as it stands; nothing: it does not */
  countedAs(document: T): D[]
  /** what is shown of it among what was counted last; absent: nothing */
  noteOf?(document: T): Note
}

/** Counts documents by what their changes say: no screen counts by reading them. */
export interface Counter<
  T extends Aggregate,
  D extends Dimensions,
  Note extends Record<string, string> = Record<string, string>,
> extends CounterDefinition<T, D, Note> {
  /** What a change does to the counter, as an effect of the document that changed; none when it counts as before. */
  moved(before: T | null, after: T, at: number): EffectSpec[]
  /** One request: what stands in an area and below it, and what was counted last, the newest first. */
  read(scope: Area): Promise<{ entries: Entry<D>[]; notes: TallyNote<Note>[] }>
  keyOf(at: D): string
  dimensionsOf(key: string): D
}

interface Move {
  counter: string
  area: Area
  /** by how much, by key */
  by: Record<string, number>
  note: TallyNote | null
}

/** Something is to be counted; kept with the document that it happened to, and carried out with its other effects. */
export const count = declareEffect<Move>('count')

const SEPARATOR = '|'
const LAST_KEPT = 300
const NOTES_KEPT = 20

export function counter<T extends Aggregate, D extends Dimensions, Note extends Record<string, string> = never>(
  definition: CounterDefinition<T, D, Note>,
): Counter<T, D, Note> {
  const { name, by } = definition
  const keyOf = (at: D) => by.map((dimension) => at[dimension]).join(SEPARATOR)
  const dimensionsOf = (key: string): D => {
    const values = key.split(SEPARATOR)
    return Object.fromEntries(by.map((dimension, index) => [dimension, values[index] ?? ''])) as D
  }
  const placed = (document: T | null) => (document ? definition.countedAs(document).map(keyOf) : [])

  return {
    ...definition,
    keyOf,
    dimensionsOf,
    moved(before, after, at) {
      const moves = new Map<Area, Record<string, number>>()
      const add = (area: Area, key: string, by: number) => {
        const there = moves.get(area) ?? {}
        there[key] = (there[key] ?? 0) + by
        moves.set(area, there)
      }
      for (const key of placed(before)) add(communityOf(before!.area), key, -1)
      for (const key of placed(after)) add(communityOf(after.area), key, 1)
      return [...moves].flatMap(([area, all]) => {
        const by = Object.fromEntries(Object.entries(all).filter(([, much]) => much !== 0))
        if (Object.keys(by).length === 0) return []
        const note = definition.noteOf?.(after)
        return [count({ counter: name, area, by, note: note ? { at, id: after._id, note } : null })]
      })
    },
    async read(scope) {
      const found = await talliesWithin(name, scope)
      const entries = found.flatMap(({ area, counts }) =>
        Object.entries(counts)
          .filter(([, much]) => much !== 0)
          .map(([key, much]) => ({ area, at: dimensionsOf(key), count: much })),
      )
      const notes = found.flatMap((tally) => tally.notes as unknown as TallyNote<Note>[]).sort((a, b) => b.at - a.at)
      return { entries, notes: notes.filter(({ id }, index) => notes.findIndex((other) => other.id === id) === index) }
    },
  }
}

/** One write: a repetition finds its own id among the last ones. */
export const counting = carriedOut(count, {
  repeat: 'safe',
  async run({ counter: name, area, by, note }, { effectId }) {
    const _id = tallyId(name, area)
    const at = now()
    const write = () =>
      tallies.updateWhere(
        { _id, last: neq(effectId) },
        {
          ...Object.fromEntries(Object.entries(by).map(([key, much]) => [`counts.${key}`, inc(much)])),
          last: push([effectId], LAST_KEPT),
          ...(note ? { notes: push([note], NOTES_KEPT) } : {}),
          updatedAt: at,
          version: inc(1),
        },
      )
    await persistently(async () => {
      if (await write()) return
      const first = { version: 1, area, createdAt: at, updatedAt: at, counter: name, counts: by, last: [effectId] }
      // it was counted before, or somebody made the tally a moment ago
      if (!(await tallies.insert({ _id, ...first, notes: note ? [note] : [], corrections: [] }))) await write()
    })
    return { state: 'done' }
  },
})
