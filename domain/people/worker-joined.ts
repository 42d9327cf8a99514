import { carriedOut, declareEffect } from '../kernel'
import { nameWorkersWeChat } from '../places'
import { people } from './person'

/** A grid worker opened the mini-program for the first time: from now on messages reach them there. */
export const workerJoined = declareEffect<{ personId: string; openid: string }>('workerJoined')

export const namingWorkers = carriedOut(workerJoined, {
  repeat: 'safe',
  async run({ personId, openid }) {
    const person = await people.get(personId)
    if (!person) return { state: 'failed', reason: '找不到网格员的资料' }
    return (await nameWorkersWeChat(person.community, personId, openid))
      ? { state: 'done' }
      : { state: 'retry', reason: '社区资料刚被别人更新' }
  },
})
