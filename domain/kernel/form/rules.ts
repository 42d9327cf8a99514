/** The form engine: runs on the phone and the server alike. */
export { askedFields, birthDateIn, checkForm, isEmpty, visibleFields } from './form.rules'
