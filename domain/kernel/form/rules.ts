/** The form engine: runs on the phone and the server alike. */
export { askedFields, checkForm, type FormValues, isEmpty, LONGEST, visibleFields } from './form.rules'
