import type { Stored } from '../aggregate'
import type { Area } from '../area'
import { between, type Collection, collection, inside } from '../store'

/** What stands of one counter in one area, by key; `_id` is counter and area. Written where it happens: at the community. */
export interface Tally extends Stored {
  counter: string
  counts: Record<string, number>
  /** the last effects that were counted, so that a repetition counts once */
  last: string[]
  /** the newest last: what was counted lately, as the counter's owner noted it */
  notes: TallyNote[]
  /** when a recount found it wrong, and by how much; the newest last */
  corrections: { at: number; key: string; was: number; is: number }[]
}

export interface TallyNote<Note = Record<string, string>> {
  at: number
  /** of what was counted: a newer note of the same takes its place where they are read */
  id: string
  note: Note
}

export const tallies: Collection<Tally> = collection<Tally>({
  name: 'tallies',
  indexes: [],
  retention: { forever: '计数随社区存在，不含个人信息' },
})

export const tallyId = (counter: string, area: Area): string => `${counter}:${area}`

const MOST_AREAS = 1000

/**
 * Every tally of these counters in an area and below it: one request for a community, whatever their number; one for each
 * counter for what is larger, where a counter alone may have as many tallies as one request gives.
 */
export async function talliesWithin(counters: readonly string[], scope: Area): Promise<Tally[]> {
  const ids = counters.map((counter) => tallyId(counter, scope))
  const conditions =
    scope.split('/').length >= 3
      ? [{ _id: ids.length === 1 ? ids[0] : inside(ids) }]
      : ids.map((id) => ({ _id: between(`${id}/`, `${id}0`) }))
  const found = await Promise.all(
    conditions.map((condition) =>
      tallies.find(condition, {
        order: [['_id', 1]],
        limit: MOST_AREAS,
        fields: { counter: true, counts: true, notes: true, area: true },
      }),
    ),
  )
  return found.flat()
}
