import { type About, type Change, leftBehind, logged } from '../../../kernel'
import type { Notice } from '../document'

export type Content = Pick<Notice, 'title' | 'html' | 'summary' | 'pictures' | 'category' | 'validUntil' | 'audience'>

export function edited(before: Notice, content: Content, { by, at }: About): Change<Notice> {
  const fileIDs = before.pictures.filter((one) => !content.pictures.includes(one))
  return {
    set: content,
    log: [logged(by, at, 'save')],
    effects: fileIDs.length > 0 ? [leftBehind({ fileIDs, area: before.area })] : [],
  }
}
