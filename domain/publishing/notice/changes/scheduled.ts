import { type About, type Change, logged } from '../../../kernel'
import type { Notice } from '../document'

export const scheduled = (publishAt: number, { by, at }: About): Change<Notice> => ({
  set: { status: 'scheduled', publishAt, dueAt: publishAt },
  log: [logged(by, at, 'schedule')],
})
