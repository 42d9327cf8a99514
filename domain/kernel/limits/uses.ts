import type { Stored } from '../aggregate'
import { dayOf } from '../clock'
import { ActionError } from '../errors'
import { collection, inc, index, lt } from '../store'
import { type Limit, type LimitName, limits, type Timed } from './table'

/** How often somebody did something in one hour or day. `_id` says what, who and when. */
interface Uses extends Stored {
  count: number
}

export const uses = collection<Uses>({
  name: 'uses',
  indexes: [index('retention', 'createdAt')],
  retention: { days: 2, since: 'createdAt', why: '只为当时的次数限制' },
})

const HOUR = 3600_000

export const tooMany = (name: LimitName) => new ActionError('TOO_MANY', limits[name].sentence)

/**
 * Counts one more use, by one write, before what is counted is done: of many at once no more get through than may.
 * @param who whose uses are counted together: a person, an account
 * @throws TOO_MANY with the limit's own sentence
 */
export async function countUse(name: Timed, who: string, at: number): Promise<void> {
  const { most, per }: Limit = limits[name]
  const _id = `${name}:${who}:${per === 'day' ? dayOf(at) : Math.floor(at / HOUR)}`
  const counted = () => uses.updateWhere({ _id, count: lt(most) }, { count: inc(1) })
  if (await counted()) return
  // of several first uses at once one makes the document, the others count on it
  if (await uses.insert({ _id, version: 1, area: '', createdAt: at, updatedAt: at, count: 1 })) return
  if (!(await counted())) throw tooMany(name)
}
