export { limits } from './table'
export { countUse, tooMany, uses } from './uses'
