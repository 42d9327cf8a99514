import { type Actor, allOf, audienceKey, dayOf, joinOf, type PathOf, visitedCommunity } from '../../kernel'
import { personOf } from '../../people'
import { type Content, contents } from '../content/document'
import { isMeantFor } from './audience'

/** What a reader of the board never needs: it stays in the database. */
const HEAVY: PathOf<Content>[] = ['html', 'titleWords', 'log', 'effects', 'lastReaders', 'readsByGrid', 'delivery']

export type BoardContent = Omit<
  Content,
  'html' | 'titleWords' | 'log' | 'effects' | 'lastReaders' | 'readsByGrid' | 'delivery'
>

const newestFirst = (a: BoardContent, b: BoardContent) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)

/** Of the candidates those that are really meant for this reader and still valid, newest first. */
function onBoardFor(keys: readonly string[], candidates: readonly BoardContent[], now: number): BoardContent[] {
  const today = dayOf(now)
  return candidates
    .filter((notice) => notice.validUntil >= today && isMeantFor(keys, notice.area, notice.audience))
    .sort(newestFirst)
}

/** Joined to a person by the keys both carry: everything on the board that is meant for them. */
export const BOARD = joinOf(
  contents,
  { localField: 'audienceKeys', foreignField: 'boardKeys', as: 'board', without: HEAVY },
  (rows, actor: Actor, now) => onBoardFor(personOf(actor)?.audienceKeys ?? [], rows, now),
)

/** Joined to a community: what hangs there for everybody. */
export const PUBLIC_BOARD = joinOf(
  contents,
  { localField: '_id', foreignField: 'publicFor', as: 'board', without: HEAVY },
  (rows, _actor, now) => onBoardFor(publicKeys(rows[0]?.publicFor ?? undefined), rows, now),
)

/** What somebody may see who has not told us who they are. */
export const publicKeys = (area = visitedCommunity()): string[] => [audienceKey.area(area)]

/** All that hangs for everybody in the community that visitors see: what is over leaves it. One request. */
export async function publicBoard(now: number): Promise<BoardContent[]> {
  const rows = await allOf(contents, { publicFor: visitedCommunity() }, { orderBy: 'publishedAt', fields: CARD_FIELDS })
  return onBoardFor(publicKeys(), rows, now)
}

const CARD_FIELDS = Object.fromEntries(HEAVY.map((field) => [field, false]))
