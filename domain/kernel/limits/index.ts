export { countAttempt, takeBackAttempt } from './attempts'
export { limits } from './table'
export { countUse, tooMany, uses } from './uses'
