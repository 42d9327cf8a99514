import type { Actor } from '../actor'
import type { Stored } from '../aggregate'
import { type Area, communityOf } from '../area'
import { between, type Collection, collection, type Finding, index, inside } from '../store'

/**
 * What stands of one counter in one area, by key; `_id` is counter and area. Written where it happens, at the community, and
 * where the counter is summed above, by the same write at its town and county.
 */
export interface Tally extends Stored {
  counter: string
  counts: Record<string, number>
  /** the last effects that were counted, so that a repetition counts once */
  last: string[]
  /** the newest last: what was counted lately, as the counter's owner noted it */
  notes: TallyNote[]
  /** when a recount found it wrong, and by how much; the newest last */
  corrections: { at: number; key: string; was: number; is: number }[]
  /** of a town or county: it is to be summed anew from its communities, and until it is they are read */
  sumDueAt?: number
}

export interface TallyNote<Note = Record<string, string>> {
  at: number
  /** of what was counted: a newer note of the same takes its place where they are read */
  id: string
  note: Note
}

export const tallies: Collection<Tally> = collection<Tally>({
  name: 'tallies',
  indexes: [index('sum', 'sumDueAt')],
  retention: { forever: '计数随社区存在，不含个人信息' },
})

export const tallyId = (counter: string, area: Area): string => `${counter}:${area}`

export const LAST_KEPT = 300
export const NOTES_KEPT = 40

const MOST_AREAS = 1000

/** What a screen is told of a tally. */
export type Shown = Pick<Tally, 'counter' | 'area' | 'counts' | 'notes' | 'sumDueAt'>
const SHOWN = ['counter', 'area', 'counts', 'notes', 'sumDueAt']

const isCommunity = (area: Area): boolean => area.split('/').length === 3
/** Has it communities below it? */
const isWide = (area: Area): boolean => communityOf(area).split('/').length < 3

const BESIDE = 'talliesBeside'

/** Read together with whoever asks: the tallies of these counters and areas themselves. */
export const talliesBeside = (counters: readonly string[], areas: readonly Area[]): Finding => ({
  from: tallies.definition.name,
  as: BESIDE,
  find: { _id: inside(counters.flatMap((counter) => areas.map((area) => tallyId(counter, area)))) },
  limit: MOST_AREAS,
  only: SHOWN,
})

/** What was read beforehand: of which areas, and what there was. */
export interface ReadBefore {
  areas: readonly Area[]
  rows: readonly Shown[]
}

/** What `talliesBeside` of these areas brought; nothing where it was not asked for. */
export function talliesBrought({ joined }: Actor, areas: readonly Area[]): ReadBefore {
  const rows: Shown[] | undefined = joined[BESIDE]
  return rows ? { areas, rows } : { areas: [], rows: [] }
}

/**
 * What stands of these counters in each of these areas. Of a community one document; of a town or county one too, where the
 * counter is summed above and the sum may be trusted, else those of all its communities. One request, and one more for each
 * sum that may not.
 */
export async function standingIn(
  counters: readonly { name: string; isSummed?: boolean }[],
  areas: readonly Area[],
  before: ReadBefore = { areas: [], rows: [] },
): Promise<Shown[]> {
  const places = counters.flatMap(({ name, isSummed = false }) => areas.map((area) => ({ name, isSummed, area })))
  const wanted = places
    .filter(({ isSummed, area }) => (isSummed || !isWide(area)) && !before.areas.includes(area))
    .map(({ name, area }) => tallyId(name, area))
  const fields = Object.fromEntries(SHOWN.map((field) => [field, true]))
  const read = wanted.length === 0 ? [] : await tallies.find({ _id: inside(wanted) }, { limit: MOST_AREAS, fields })
  const known = new Map([...before.rows, ...read].map((row) => [tallyId(row.counter, row.area), row]))
  return Promise.all(
    places.map(async ({ name, isSummed, area }): Promise<Shown> => {
      const row = known.get(tallyId(name, area))
      if (!isWide(area)) return row ?? { counter: name, area, counts: {}, notes: [] }
      if (isSummed && row && row.sumDueAt === undefined) return row
      return { ...sumOf(await communitiesIn(name, area, fields)), counter: name, area }
    }),
  )
}

/** The tallies of all communities of a town or county: one request, a document for each. */
export async function communitiesIn(
  counter: string,
  area: Area,
  fields: Partial<Record<keyof Tally, boolean>>,
): Promise<Tally[]> {
  const id = tallyId(counter, area)
  const rows = await tallies.find(
    { _id: between(`${id}/`, `${id}0`) },
    { order: [['_id', 1]], limit: MOST_AREAS, fields },
  )
  return rows.filter((row) => isCommunity(row.area))
}

/** Counts of all together, and the newest notes of all. */
export function sumOf(rows: readonly Pick<Tally, 'counts' | 'notes'>[]): Pick<Tally, 'counts' | 'notes'> {
  const counts: Record<string, number> = {}
  for (const one of rows) for (const [key, much] of Object.entries(one.counts)) counts[key] = (counts[key] ?? 0) + much
  const notes = rows.flatMap((one) => one.notes).sort((a, b) => a.at - b.at)
  return { counts, notes: notes.slice(-NOTES_KEPT) }
}
