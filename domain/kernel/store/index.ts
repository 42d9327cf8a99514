export {
  type Collection,
  type CollectionOf,
  collection,
  isDuplicate,
  type Lookup,
  StoreError,
} from './collection'
export {
  EFFECTS_INDEX,
  type IndexDefinition,
  type IndexKey,
} from './definition'
export {
  between,
  type Condition,
  either,
  every,
  exists,
  gt,
  gte,
  inc,
  inside,
  lt,
  lte,
  neq,
  pull,
  push,
  set,
} from './operators'
export { tombstoneOf, tombstones } from './tombstones'
