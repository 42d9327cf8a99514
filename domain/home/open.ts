import { BOARD_JOIN, type BoardNotice, onBoardFor, PUBLIC_BOARD_JOIN, publicKeys } from '../board'
import { type Case, caseCard, OPEN_CASES_JOIN, OPEN_TASKS_JOIN, workOf } from '../casework'
import { catalogVersion } from '../catalog'
import { type Actor, action, everyone, Input, type Lookup, settings, visitedCommunity } from '../kernel'
import { MAILBOX_JOIN, type Mailbox, mailboxes, newMailbox, rowsOf } from '../messaging'
import { communityOfActor, meOf, personOf } from '../people'
import { COMMUNITY, type Community, communityWith, rememberCommunity } from '../places'
import { noticeCards, unreadFirst } from '../publishing'
import { menuVersion, OPEN_ORDERS_JOIN, type Order, orderCard } from '../volunteering'
import type { Home } from './views'

const JOINS: Lookup[] = [COMMUNITY, MAILBOX_JOIN, BOARD_JOIN, OPEN_CASES_JOIN, OPEN_TASKS_JOIN, OPEN_ORDERS_JOIN]
const NOTICES_SHOWN = 3

interface Surroundings {
  community: Community | null
  board: BoardNotice[]
}

/** The first screen: everything of this person in the one request that finds out who they are. */
export const open = action({
  who: 'visitor',
  joins: JOINS,
  input: Input({}),
  allow: everyone,
  handle: async ({ actor, now }): Promise<Home> => {
    const person = personOf(actor)
    const { community, board } = person ? await ownSurroundings(actor, now) : await publicSurroundings(now)
    const me = meOf(person, actor.openid, community)
    const mailbox = actor.joined[MAILBOX_JOIN.as]?.[0] as Mailbox | undefined
    // made here, once, so that whatever comes later is a single write
    if (person && !mailbox) await mailboxes.insert(newMailbox(person.openid, now, {}))
    const reads = new Set(mailbox?.reads)
    const joined = <Row>(join: Lookup) => (actor.joined[join.as] ?? []) as Row[]
    return {
      me,
      cases: joined<Case>(OPEN_CASES_JOIN)
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .map((document) => caseCard(document, now)),
      orders: joined<Order>(OPEN_ORDERS_JOIN)
        .sort((a, b) => a.startAt - b.startAt)
        .map((order) => orderCard(order, actor)),
      notices: await noticeCards(unreadFirst(board, reads).slice(0, NOTICES_SHOWN), reads),
      unread: rowsOf(mailbox ?? null, board).filter(({ read }) => !read).length,
      work: person?.worker ? workOf(joined<Case>(OPEN_TASKS_JOIN), now) : null,
      catalogVersion: await catalogVersion(me.community.area, community),
      menuVersion,
    }
  },
})

async function ownSurroundings(actor: Actor, now: number): Promise<Surroundings> {
  const { audienceKeys } = personOf(actor)!
  return { community: await communityOfActor(actor), board: onBoardFor(audienceKeys, actor.joined.board, now) }
}

/** What a visitor sees, in one request: the community with what hangs there for everybody. */
async function publicSurroundings(now: number): Promise<Surroundings> {
  const asked = visitedCommunity()
  const found =
    (await communityWith(asked, [PUBLIC_BOARD_JOIN])) ??
    // a code of a community that is no more
    (asked === settings.community ? null : await communityWith(settings.community, [PUBLIC_BOARD_JOIN]))
  if (!found) return { community: null, board: [] }
  const { board, ...community } = found
  rememberCommunity(community as Community)
  return { community: community as Community, board: onBoardFor(publicKeys(found._id), board as unknown[], now) }
}
