/** The form engine: runs on the phone and the server alike. */
export { askedFields, birthDateIn, checkForm, type FormValues, isEmpty, LONGEST, visibleFields } from './form.rules'
