import { type Actor, joined, type Lookup } from '../../kernel'
import { TOLD, toldTo } from '../../messaging'
import { personOf } from '../../people'
import { BOARD, type BoardContent, publicBoard, publicKeys } from '../board/board'

/** What hangs for somebody and what they have read come along with who they are. */
export const BOARD_JOINS: Lookup[] = [TOLD, BOARD]

export async function boardOf(actor: Actor, now: number): Promise<{ board: BoardContent[]; reads: readonly string[] }> {
  if (personOf(actor)) return { board: joined(actor, BOARD, now), reads: joined(actor, TOLD, now).reads }
  return { board: await publicBoard(now), reads: (await toldTo(actor.openid)).reads }
}

export const keysOf = (actor: Actor): string[] => personOf(actor)?.audienceKeys ?? publicKeys()

/** Both halves stay newest first. */
export const unreadFirst = (board: BoardContent[], reads: ReadonlySet<string>): BoardContent[] => [
  ...board.filter(({ _id }) => !reads.has(_id)),
  ...board.filter(({ _id }) => reads.has(_id)),
]
