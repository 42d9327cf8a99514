import { type About, type Change, logged } from '../../../kernel'
import type { Notice } from '../document'

export type Content = Pick<Notice, 'title' | 'html' | 'summary' | 'pictures' | 'category' | 'validUntil' | 'audience'>

export const edited = (content: Content, { by, at }: About): Change<Notice> => ({
  set: content,
  log: [logged(by, at, 'save')],
})
