import type { Aggregate } from '../aggregate'
import { type Area, communityOf, scopesOf } from '../area'
import { now } from '../clock'
import { carriedOut, declareEffect, type EffectSpec, withRetries } from '../effects'
import { inc, inside, neq, push } from '../store'
import {
  LAST_KEPT,
  NOTES_KEPT,
  type ReadBefore,
  type Shown,
  standingIn,
  type Tally,
  type TallyNote,
  tallies,
  tallyId,
} from './tally'

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
  /** where; absent: in the document's own area */
  areaOf?(document: T): Area
  /** what is shown of it among what was counted last; absent: nothing */
  noteOf?(document: T): Note
  /** towns and counties have a sum of their own, written together with the community's; absent: they are read by community */
  isSummed?: boolean
}

/** What stands in one area, and what was counted there last, the newest first. */
export interface Stands<D extends Dimensions, Note> {
  area: Area
  entries: Entry<D>[]
  notes: TallyNote<Note>[]
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
  /** One request: what stands in each of these areas, all below it included; none for what was read before. */
  read(areas: readonly Area[], before?: ReadBefore): Promise<Stands<D, Note>[]>
  /** The same out of what was read of any counters. */
  readFrom(found: readonly Shown[]): Stands<D, Note>[]
  keyOf(at: D): string
  dimensionsOf(key: string): D
}

interface Move {
  counter: string
  area: Area
  /** by how much, by key */
  by: Record<string, number>
  note: TallyNote | null
  /** at the town and the county too */
  isSummed: boolean
}

/** Something is to be counted; kept with the document that it happened to, and carried out with its other effects. */
export const count = declareEffect<Move>('count')

const SEPARATOR = '|'
/** What would end a value, or the name of a field, is written otherwise. */
const written = (value = ''): string =>
  value.replace(/[%|]/g, encodeURIComponent).replace(/\./g, '%2E').replace(/\$/g, '%24')

export function counter<T extends Aggregate, D extends Dimensions, Note extends Record<string, string> = never>(
  definition: CounterDefinition<T, D, Note>,
): Counter<T, D, Note> {
  const { name, by, isSummed = false } = definition
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
      return Object.keys(by).length === 0 ? [] : [count({ counter: name, area, by, note, isSummed })]
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
    read: async (areas, before) => readFrom(await standingIn([{ name, isSummed }], areas, before)),
    readFrom,
  }

  function readFrom(found: readonly Shown[]): Stands<D, Note>[] {
    return found
      .filter(({ counter }) => counter === name)
      .map(({ area, counts, notes: kept }) => {
        const entries = Object.entries(counts)
          .filter(([, much]) => much !== 0)
          .map(([key, much]) => ({ area, at: dimensionsOf(key), count: much }))
        const notes = kept.map((one) => ({ ...one, note: one.note as Note })).sort((a, b) => b.at - a.at)
        const newest = notes.filter(({ id }, index) => notes.findIndex((other) => other.id === id) === index)
        return { area, entries, notes: newest }
      })
  }
}

/**
 * One write for the community, its town and its county: each finds the effect's id among its last ones when it is repeated.
 * Where not all were written (the first count of a community, a repetition, a death in the middle), nobody can say what
 * became of the sums, so they are summed anew by the tick.
 */
export const counting = carriedOut(count, {
  repeat: 'safe',
  async run({ counter: name, area, by, note, isSummed }, { effectId }) {
    const at = now()
    const above = isSummed ? scopesOf(area).filter((one) => one !== area) : []
    const written = (areas: Area[]) =>
      tallies.updateMany(
        { _id: inside(areas.map((one) => tallyId(name, one))), last: neq(effectId) },
        {
          ...Object.fromEntries(Object.entries(by).map(([key, much]) => [`counts.${key}`, inc(much)])),
          last: push([effectId], LAST_KEPT),
          ...(note ? { notes: push([note], NOTES_KEPT) } : {}),
          updatedAt: at,
          version: inc(1),
        },
      )
    await withRetries(async () => {
      if ((await written([area, ...above])) === 1 + above.length) return
      const first = { ...emptyTally(name, area, at), counts: by, last: [effectId], notes: note ? [note] : [] }
      // it was counted before, or somebody made the tally a moment ago
      if (!(await tallies.insert(first))) await written([area])
      await wantSums(name, above, at)
    })
    return { state: 'done' }
  },
})

const emptyTally = (counter: string, area: Area, at: number): Tally => ({
  ...{ _id: tallyId(counter, area), version: 1, area, createdAt: at, updatedAt: at },
  ...{ counter, counts: {}, last: [], notes: [], corrections: [] },
})

/** The tick sums them anew; until then nobody reads them. */
async function wantSums(counter: string, areas: Area[], at: number): Promise<void> {
  if (areas.length === 0) return
  const _id = inside(areas.map((area) => tallyId(counter, area)))
  if ((await tallies.updateMany({ _id }, { sumDueAt: at, version: inc(1) })) === areas.length) return
  for (const area of areas) await tallies.insert({ ...emptyTally(counter, area, at), sumDueAt: at })
}

/**
 * Counts what a write moved whose documents keep no effects of their own: many at once. Should whoever does it die between
 * the two, the nightly recount puts it right. Not for counters that are summed above: a sum needs to know what is under way.
 * @param id by which a repetition recognises itself
 */
export async function countNow(moves: EffectSpec[], id: string): Promise<void> {
  for (const [index, { data }] of moves.entries())
    await counting.by.run(data as never, { effectId: `${id}-${index}`, aggregate: {} as never, now: now() })
}
