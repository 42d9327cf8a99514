import type { Aggregate } from '../aggregate'
import { type Area, communityOf } from '../area'
import { now } from '../clock'
import { carriedOut, declareEffect, type EffectSpec, persistently } from '../effects'
import { inc, neq, push } from '../store'
import { type Tally, type TallyNote, tallies, talliesWithin, tallyId } from './tally'

/** By what something is counted: a value for each dimension, as text. */
export type Dimensions = Record<string, string>

export interface Entry<D extends Dimensions> {
  area: Area
  at: D
  count: number
}

/** What a counter says of an area: how much, and what was counted last, the newest first. */
export interface Standing<D extends Dimensions, Note> {
  entries: Entry<D>[]
  notes: TallyNote<Note>[]
}

export interface CounterDefinition<T extends Aggregate, D extends Dimensions, Note extends Record<string, string>> {
  name: string
  /** the dimensions, in the order in which they make a key */
  by: readonly (keyof D & string)[]
  /** under what the document counts as it stands; nothing: it does not */
  countedAs(document: T): D[]
  /** where; absent: in the document's own area */
  areaOf?(document: T): Area
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
  /** The same of many at once: one effect for each community. */
  movedAll(changes: readonly { before: T | null; after: T }[], at: number): EffectSpec[]
  /** One request: what stands in an area and below it, and what was counted last, the newest first. */
  read(scope: Area): Promise<Standing<D, Note>>
  /** The same out of tallies that were read, whosesoever they are. */
  readFrom(found: readonly Tally[]): Standing<D, Note>
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
/** What would end a value, or the name of a field, is written otherwise. */
const written = (value = ''): string =>
  value.replace(/[%|]/g, encodeURIComponent).replace(/\./g, '%2E').replace(/\$/g, '%24')
const LAST_KEPT = 300
const NOTES_KEPT = 20

export function counter<T extends Aggregate, D extends Dimensions, Note extends Record<string, string> = never>(
  definition: CounterDefinition<T, D, Note>,
): Counter<T, D, Note> {
  const { name, by } = definition
  const keyOf = (at: D) => by.map((dimension) => written(at[dimension])).join(SEPARATOR)
  const dimensionsOf = (key: string): D => {
    const values = key.split(SEPARATOR)
    return Object.fromEntries(by.map((dimension, index) => [dimension, decodeURIComponent(values[index] ?? '')])) as D
  }
  const areaOf = (document: T) => communityOf(definition.areaOf?.(document) ?? document.area)
  const placed = (document: T) => definition.countedAs(document).map(keyOf)

  function movedAll(changes: readonly { before: T | null; after: T }[], at: number): EffectSpec[] {
    const moves = new Map<Area, { all: Record<string, number>; note: TallyNote | null }>()
    const add = (area: Area, key: string, by: number, note: TallyNote | null) => {
      const there = moves.get(area) ?? { all: {}, note }
      there.all[key] = (there.all[key] ?? 0) + by
      moves.set(area, there)
    }
    for (const { before, after } of changes) {
      const noted = definition.noteOf?.(after)
      const note = noted ? { at, id: after._id, note: noted } : null
      if (before) for (const key of placed(before)) add(areaOf(before), key, -1, note)
      for (const key of placed(after)) add(areaOf(after), key, 1, note)
    }
    return [...moves].flatMap(([area, { all, note }]) => {
      const by = Object.fromEntries(Object.entries(all).filter(([, much]) => much !== 0))
      return Object.keys(by).length === 0 ? [] : [count({ counter: name, area, by, note })]
    })
  }

  return {
    ...definition,
    keyOf,
    dimensionsOf,
    moved(before, after, at) {
      return movedAll([{ before, after }], at)
    },
    movedAll,
    read: async (scope) => readFrom(await talliesWithin([name], scope)),
    readFrom,
  }

  function readFrom(all: readonly Tally[]): Standing<D, Note> {
    const found = all.filter((tally) => tally.counter === name)
    const entries = found.flatMap(({ area, counts }) =>
      Object.entries(counts)
        .filter(([, much]) => much !== 0)
        .map(([key, much]) => ({ area, at: dimensionsOf(key), count: much })),
    )
    const notes = found.flatMap((tally) => tally.notes as unknown as TallyNote<Note>[]).sort((a, b) => b.at - a.at)
    return { entries, notes: notes.filter(({ id }, index) => notes.findIndex((other) => other.id === id) === index) }
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

/**
 * Counts what a write moved whose documents keep no effects of their own: many at once. Should whoever does it die between
 * the two, the nightly recount puts it right.
 * @param id by which a repetition recognises itself
 */
export async function countNow(moves: EffectSpec[], id: string): Promise<void> {
  for (const [index, { data }] of moves.entries())
    await counting.by.run(data as never, { effectId: `${id}-${index}`, aggregate: {} as never, now: now() })
}
