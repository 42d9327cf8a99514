import { type Area, carriedOut, declareEffect } from '../kernel'
import { ownedPart, type Person, personAt } from '../people'
import { nameWorkersWeChat } from '../places'

/** What makes somebody a grid worker; the work phone is public. */
export interface Worker {
  grid: Area
  phone: string | null
}

/** A grid worker opened the mini-program for the first time: from now on messages reach them there. */
const workerJoined = declareEffect<{ personId: string; openid: string }>('workerJoined')

const workers = ownedPart<Worker>({
  name: 'worker',
  trusted: true,
  joining: ({ _id, openid }) => [workerJoined({ personId: _id, openid })],
})

/** The worker that somebody is; null for everybody else. */
export const workerOf = (person: Person | null): Worker | null => person && workers.of(person)

/** What becomes of a person who works in a grid. */
export const asWorker = (person: Person, worker: Worker): Pick<Person, 'parts' | 'roles' | 'audienceKeys'> =>
  workers.given(person, worker, { role: 'gridWorker', area: worker.grid })

export const namingWorkers = carriedOut(workerJoined, {
  repeat: 'safe',
  async run({ personId, openid }) {
    const person = await personAt(personId)
    if (!person) return { state: 'failed', reason: '找不到网格员的资料' }
    return (await nameWorkersWeChat(person.community, personId, openid))
      ? { state: 'done' }
      : { state: 'retry', reason: '社区资料刚被别人更新' }
  },
})
