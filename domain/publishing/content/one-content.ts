import { Id, Input } from '../../kernel'
import { contents } from './document'
import { isOfMyCommunity, mayPublish } from './policy'

/** What an action of staff is made of that reads one content. */
export const ONE_CONTENT = {
  input: Input({ noticeId: Id }),
  load: ({ input }: { input: { noticeId: string } }) => contents.get(input.noticeId),
  see: isOfMyCommunity,
  allow: mayPublish,
}
