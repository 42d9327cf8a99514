import { type Area, isConflict, logged, now, system } from '../kernel'
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
  try {
    const at = now()
    // whoever has the settings open is told what became of them meanwhile
    const worker = grids.find((grid) => grid.worker?.personId === personId)?.worker
    const log = [logged(system, at, 'nameWorker', worker?.name)]
    await communities.advance(community, { set: { grids }, log }, at)
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}
