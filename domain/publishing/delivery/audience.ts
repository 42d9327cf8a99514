import type { Area } from '../../kernel'
import { gridNumberOf, MOST_AT_ONCE } from '../../kernel'
import { LEDGER, type Member } from '../../messaging'
import { readersAfter } from '../../people'
import { boardKeysOf, isMeantFor } from '../board/audience'
import type { Audience } from '../views'

/** For somebody who is not in any grid. */
export const NO_GRID = '00'

/**
 * The next people of an audience by id, found by index, each with what their mailbox accepts: one request.
 * @param after the last id of the page before; '' begins
 * @returns `last` null: there is nobody after these
 */
export async function audienceAfter(
  { area, audience }: { area: Area; audience: Audience },
  after: string,
  atOnce: number,
): Promise<{ members: Member[]; last: string | null }> {
  const rows = await readersAfter(boardKeysOf(area, audience), after, atOnce, LEDGER)
  return {
    members: rows
      .filter(({ audienceKeys }) => isMeantFor(audienceKeys, area, audience))
      .map(({ openid, area: home, brought: mayReceive }) => ({
        openid,
        grid: gridNumberOf(home) ?? NO_GRID,
        reachable: mayReceive('notice'),
      })),
    // the platform may give fewer than asked for: only far fewer is the end
    last: rows.length < Math.min(atOnce, MOST_AT_ONCE) ? null : (rows.at(-1)?.personId ?? null),
  }
}
