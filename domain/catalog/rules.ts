/** What the catalog's clients run themselves, offline and at once; the server runs the same. */

export {
  askedFields,
  checkForm,
  fenOf,
  formFor,
  inFours,
  isEmpty,
  numberOf,
  visibleFields,
  yuanOf,
  yuanWords,
} from '../kernel/form/rules'
export { checkIdNumber } from '../kernel/text/rules'
export { findItems, findMatters } from './find.rules'

export { isExpected, materialsNeeded, whyNotNeeded } from './materials.rules'
export { judgePrecheck } from './precheck.rules'
export { FINE, GREETING, isNoRequest, LONGEST_TALK, THANKS, talkOf } from './small-talk.rules'
export { whoHandles } from './who-handles.rules'
