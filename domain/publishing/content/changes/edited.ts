import { type About, type Change, leftBehind, logged, piecesOf } from '../../../kernel'
import type { Content } from '../document'

/** What somebody writes; its kind never changes. */
export type Written = Pick<
  Content,
  'title' | 'html' | 'answers' | 'summary' | 'pictures' | 'category' | 'validUntil' | 'audience'
>

export function edited(before: Content, written: Written, { by, at }: About): Change<Content> {
  const fileIDs = before.pictures.filter((one) => !written.pictures.includes(one))
  return {
    set: { ...written, titleWords: piecesOf(written.title) },
    log: [logged(by, at, 'save')],
    effects: fileIDs.length > 0 ? [leftBehind({ fileIDs, area: before.area })] : [],
  }
}
