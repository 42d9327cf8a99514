/** The form engine: runs on the phone and the server alike. */
export { fenOf, inFours, numberOf, yuanOf, yuanWords } from './amounts.rules'
export {
  askedFields,
  birthDateIn,
  checkForm,
  formFor,
  isEmpty,
  isFactOf,
  shownAnswer,
  textKindOf,
  visibleAnswers,
  visibleFields,
} from './form.rules'
