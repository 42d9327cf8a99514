import { BOARD_JOIN, type BoardNotice, onBoardFor, publicBoard, publicKeys } from '../../board'
import type { Actor, Lookup } from '../../kernel'
import { MAILBOX_JOIN, type Mailbox, mailboxes } from '../../messaging'
import { personOf } from '../../people'

/** What hangs for somebody and what they have read come along with who they are. */
export const BOARD_JOINS: Lookup[] = [MAILBOX_JOIN, BOARD_JOIN]

export async function boardOf(actor: Actor, now: number): Promise<{ board: BoardNotice[]; reads: readonly string[] }> {
  const person = personOf(actor)
  const board = person ? onBoardFor(person.audienceKeys, actor.joined.board, now) : await publicBoard(now)
  const mailbox = person ? (actor.joined.mailbox?.[0] as Mailbox | undefined) : await mailboxes.get(actor.openid)
  return { board, reads: mailbox?.reads ?? [] }
}

export const keysOf = (actor: Actor): string[] => personOf(actor)?.audienceKeys ?? publicKeys()

/** Both halves stay newest first. */
export const unreadFirst = (board: BoardNotice[], reads: ReadonlySet<string>): BoardNotice[] => [
  ...board.filter(({ _id }) => !reads.has(_id)),
  ...board.filter(({ _id }) => reads.has(_id)),
]
