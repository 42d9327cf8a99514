import { openCaseJoins, openCases } from '../casework'
import { catalogVersion } from '../catalog'
import { workerOf } from '../gridwork'
import { type Actor, action, everyone, Input, joined, type Lookup, settings, visitedCommunity } from '../kernel'
import { TOLD } from '../messaging'
import { communityOfActor, meOf, personOf } from '../people'
import { COMMUNITY, type Community, communityWith } from '../places'
import { BOARD, type BoardContent, contentCards, PUBLIC_BOARD, unreadFirst } from '../publishing'
import { WORK } from '../tasks'
import { menuVersion, OPEN_ORDERS } from '../volunteering'
import { type InboxLines, inboxRows, linesFor } from './inbox'
import type { Home } from './views'

const JOINS: Lookup[] = [COMMUNITY, TOLD, BOARD, WORK, OPEN_ORDERS]
const CONTENT_SHOWN = 3

interface Surroundings {
  community: Community | null
  board: BoardContent[]
}

/** The first screen: everything of this person in the one request that finds out who they are. */
export const openWith = (lines: InboxLines) =>
  action({
    who: 'visitor',
    joins: () => [...JOINS, ...openCaseJoins(), ...lines],
    input: Input({}),
    allow: everyone,
    handle: async ({ actor, now }): Promise<Home> => {
      const person = personOf(actor)
      const { community, board } = person ? await ownSurroundings(actor, now) : await publicSurroundings()
      const me = meOf(person, actor.openid, community)
      const told = joined(actor, TOLD, now)
      const reads = new Set(told.reads)
      return {
        me,
        cases: openCases(actor, now),
        orders: joined(actor, OPEN_ORDERS, now),
        notices: await contentCards(unreadFirst(board, reads).slice(0, CONTENT_SHOWN), reads),
        unread: inboxRows(told, board, linesFor(actor, lines, now)).filter(({ read }) => !read).length,
        work: workerOf(person) ? joined(actor, WORK, now) : null,
        catalogVersion: await catalogVersion(me.community.area, community),
        menuVersion,
      }
    },
  })

async function ownSurroundings(actor: Actor, now: number): Promise<Surroundings> {
  return { community: await communityOfActor(actor), board: joined(actor, BOARD, now) }
}

/** What a visitor sees, in one request: the community with what hangs there for everybody. */
async function publicSurroundings(): Promise<Surroundings> {
  const asked = visitedCommunity()
  const found =
    (await communityWith(asked, PUBLIC_BOARD)) ??
    // a code of a community that is no more
    (asked === settings.community ? null : await communityWith(settings.community, PUBLIC_BOARD))
  return { community: found?.community ?? null, board: found?.brought ?? [] }
}
