export {
  type Collection,
  type CollectionOf,
  collection,
  type FindOptions,
  isDuplicate,
  type Lookup,
  type PageOptions,
  StoreError,
  type Taken,
} from './collection'
export {
  type CollectionDefinition,
  EFFECTS_INDEX,
  type IndexDefinition,
  type IndexKey,
  type Retention,
} from './definition'
export {
  addToSet,
  areaWithin,
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
  push,
  remove,
  set,
} from './operators'
export { type Tombstone, tombstoneOf, tombstones } from './tombstones'
