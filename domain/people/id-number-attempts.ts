import { ActionError, collection, dayOf, inc, index, lt, type Stored } from '../kernel'

/** How often somebody tried something in one day. `_id` says what, who and which day. */
interface Attempts extends Stored {
  count: number
}

export const attempts = collection<Attempts>({
  name: 'attempts',
  indexes: [index('retention', 'createdAt')],
  retention: { days: 2, since: 'createdAt', why: '只为当天防止试探' },
})

/** An honest person mistypes a few times; whoever tries out other people's ID numbers needs many. */
const MOST_A_DAY = 20

/** Counts one try of an ID number by this WeChat user. @throws TOO_MANY from the twenty-first in a day on */
export async function countIdNumberTry(openid: string, now: number): Promise<void> {
  const _id = `idNumber:${openid}:${dayOf(now)}`
  const counted = () => attempts.updateWhere({ _id, count: lt(MOST_A_DAY) }, { count: inc(1) })
  if (await counted()) return
  const first = { _id, version: 1, area: '', createdAt: now, updatedAt: now, count: 1 }
  // of several first tries at once one makes the document, the others count on it
  if ((await attempts.insert(first)) || (await counted())) return
  throw new ActionError('TOO_MANY', '今天试的次数太多了，请明天再试，或者带身份证到社区窗口办理。')
}
