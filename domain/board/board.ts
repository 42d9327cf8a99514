import { audienceKey, dayOf, type Lookup, visitedCommunity } from '../kernel'
import { isMeantFor } from './audience'
import { type Notice, notices } from './store'

/** What a reader of the board never needs: it stays in the database. */
const HEAVY = ['html', 'log', 'effects', 'lastReaders', 'readsByGrid', 'delivery']

/** Joined to a person by the keys both carry: everything on the board that may be meant for them. */
export const BOARD_JOIN: Lookup = {
  from: 'notices',
  localField: 'audienceKeys',
  foreignField: 'boardKeys',
  as: 'board',
  without: HEAVY,
}

export type BoardNotice = Omit<Notice, 'html' | 'log' | 'effects' | 'lastReaders' | 'readsByGrid' | 'delivery'>

const newestFirst = (a: BoardNotice, b: BoardNotice) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)

/** Of the joined candidates those that are really meant for this reader and still valid, newest first. */
export function onBoardFor(keys: readonly string[], candidates: unknown[] | undefined, now: number): BoardNotice[] {
  const today = dayOf(now)
  return ((candidates ?? []) as BoardNotice[])
    .filter((notice) => notice.validUntil >= today && isMeantFor(keys, notice.area, notice.audience))
    .sort(newestFirst)
}

/** Joined to a community: what hangs there for everybody. */
export const PUBLIC_BOARD_JOIN: Lookup = {
  from: 'notices',
  localField: '_id',
  foreignField: 'publicFor',
  as: 'board',
  without: HEAVY,
}

/** What somebody may see who has not told us who they are. */
export const publicKeys = (area = visitedCommunity()): string[] => [audienceKey.area(area)]

/** What hangs for everybody in the community that visitors see. One request. */
export async function publicBoard(now: number): Promise<BoardNotice[]> {
  const rows = await notices.find({ publicFor: visitedCommunity() }, { limit: 100, fields: CARD_FIELDS })
  return onBoardFor(publicKeys(), rows, now)
}

const CARD_FIELDS = Object.fromEntries(HEAVY.map((field) => [field, false]))
