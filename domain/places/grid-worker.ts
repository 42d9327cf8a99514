import { type Area, inc, set } from '../kernel'
import { communities } from './communities'

/**
 * A grid worker can be reached in WeChat from now on: their grids say so.
 * @returns false when somebody changed the community at the same moment, or there is none: nothing was written
 */
export async function nameWorkersWeChat(area: Area, personId: string, openid: string): Promise<boolean> {
  const community = await communities.get(area)
  if (!community) return false
  const grids = community.grids.map((grid) =>
    grid.worker?.personId === personId ? { ...grid, worker: { ...grid.worker, openid } } : grid,
  )
  return communities.updateWhere({ _id: area, version: community.version }, { grids: set(grids), version: inc(1) })
}
