export { allOf } from './all-of'
export {
  type Beside,
  type Collection,
  type CollectionOf,
  collection,
  type Finding,
  type Found,
  isDuplicate,
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
export type { Join, Lookup } from './lookup'
export {
  anyOf,
  between,
  type Condition,
  either,
  eq,
  every,
  exists,
  gt,
  gte,
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
export { tombstoneOf, tombstones } from './tombstones'
