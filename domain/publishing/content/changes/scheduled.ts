import { type About, type Change, logged } from '../../../kernel'
import type { Content } from '../document'

export const scheduled = (publishAt: number, { by, at }: About): Change<Content> => ({
  set: { status: 'scheduled', publishAt, dueAt: publishAt },
  log: [logged(by, at, 'schedule')],
})
