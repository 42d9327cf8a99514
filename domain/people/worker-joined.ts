import { communities } from '../catalog'
import { carriedOut, declareEffect, inc, set } from '../kernel'
import { people } from './person'

/** A grid worker opened the mini-program for the first time: from now on messages reach them there. */
export const workerJoined = declareEffect<{ personId: string; openid: string }>('workerJoined')

export const namingWorkers = carriedOut(workerJoined, {
  repeat: 'safe',
  async run({ personId, openid }) {
    const person = await people.get(personId)
    const community = person && (await communities.get(person.community))
    if (!person || !community) return { state: 'failed', reason: '找不到网格员或社区的资料' }
    const grids = community.grids.map((grid) =>
      grid.worker?.personId === personId ? { ...grid, worker: { ...grid.worker, openid } } : grid,
    )
    const written = await communities.updateWhere(
      { _id: community._id, version: community.version },
      { grids: set(grids), version: inc(1) },
    )
    return written ? { state: 'done' } : { state: 'retry', reason: '社区资料刚被别人更新' }
  },
})
