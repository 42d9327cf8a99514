import { badInput, notNow } from '../../kernel'
import type { Community, GridWorker } from '../../places'

/** Who is sent: the grid's own worker unless another of the community is named. @throws BAD_INPUT, NOT_NOW */
export function workerFor(community: Community | null, grid: string, workerId: string | undefined): GridWorker {
  const grids = community?.grids ?? []
  const found = grids.find(({ area, worker }) => (workerId ? worker?.personId === workerId : area === grid))?.worker
  if (found) return found
  throw workerId
    ? badInput({ workerId: '没有这位网格员，请重新选。' })
    : notNow('这个网格还没有网格员，请选一位别的网格员去取。')
}
