/** What the clients run themselves: the kinds of content, and what makes a text. */
export { type ContentField, type ContentKind, publishersOf, staffOf } from './content/content-kind.rules'
export {
  AUDIENCE_ROLES,
  AUDIENCE_TAGS,
  BOARD_WORD,
  contentPage,
  isBlankText,
  NO_TEXT,
  plainText,
} from './content/rules'
export { CATEGORIES, KINDS, kindNamed, PUBLISHERS, USUAL_KIND } from './kinds.rules'
