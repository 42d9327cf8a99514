import { type Actor, action, dayOf, everyone, Id, Input, joined, now } from '../../../kernel'
import { TOLD } from '../../../messaging'
import { isMeantFor } from '../../board/audience'
import { kindNamed } from '../../kinds.rules'
import type { ContentView } from '../../views'
import { factsOf } from '../answers'
import { type Content, contents } from '../document'
import { cardOf, htmlOf } from '../present'
import { keysOf } from '../reader'

/** Only what hangs on the board, and only for those it is meant for. */
function mayRead(actor: Actor, notice: Content): boolean {
  const hangs = notice.boardKeys.length > 0 && notice.validUntil >= dayOf(now())
  return hangs && isMeantFor(keysOf(actor), notice.area, notice.audience)
}

export const get = action({
  who: 'visitor',
  joins: [TOLD],
  input: Input({ noticeId: Id }),
  load: ({ input }) => contents.get(input.noticeId),
  see: mayRead,
  allow: everyone,
  handle: async ({ found, actor, now }): Promise<ContentView> => ({
    ...(await cardOf(found, new Set(joined(actor, TOLD, now).reads))),
    html: await htmlOf(found),
    facts: factsOf(found),
    word: kindNamed(found.kind).word,
    isDelivered: kindNamed(found.kind).delivered,
    validUntil: found.validUntil,
    by: `${found.by.title} ${found.by.name}`.trim(),
  }),
})
