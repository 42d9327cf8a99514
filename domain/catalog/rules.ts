/** What the catalog's clients run themselves, offline and at once; the server runs the same. */

export { askedFields, checkForm, type FormValues, isEmpty, visibleFields } from '../kernel/form/rules'
export { checkIdNumber } from '../kernel/text/rules'
export { type Found, findItems, findMatters, type OtherMatter } from './find.rules'
export type { Searchable } from './letters.rules'
export { isExpected, materialsNeeded, whyNotNeeded } from './materials.rules'
export { judgePrecheck } from './precheck.rules'
