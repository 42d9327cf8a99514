export { allOf } from './all-of'
export {
  type AnyPaths,
  type Beside,
  type Collection,
  type CollectionBy,
  type CollectionOf,
  collection,
  type Finding,
  type Found,
  isDuplicate,
  keepsEffects,
  StoreError,
  type Taken,
} from './collection'
export { addedUp, type Count, countOf, MOST_AT_ONCE } from './count'
export {
  EFFECTS_INDEX,
  type IndexDefinition,
  type IndexKey,
  index,
} from './definition'
export type { Joined } from './joined-rows'
export type { Join, Lookup, LookupOf } from './lookup'
export {
  anyOf,
  between,
  type Condition,
  either,
  eq,
  every,
  exists,
  gt,
  inc,
  inside,
  lt,
  lte,
  neq,
  outside,
  pull,
  push,
  remove,
  set,
} from './operators'
export type { ConditionOn, PathOf, Written } from './paths'
export { tombstoneOf, tombstones } from './tombstones'
