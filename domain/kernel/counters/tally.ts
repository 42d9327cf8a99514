import type { Stored } from '../aggregate'
import type { Area } from '../area'
import { between, type Collection, collection } from '../store'

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

/** Every tally of the counter in an area and below it: one request. */
export const talliesWithin = (counter: string, scope: Area): Promise<Tally[]> => {
  const id = tallyId(counter, scope)
  return tallies.find(scope.split('/').length >= 3 ? { _id: id } : { _id: between(`${id}/`, `${id}0`) }, {
    order: [['_id', 1]],
    limit: MOST_AREAS,
    fields: { counts: true, notes: true, area: true },
  })
}
