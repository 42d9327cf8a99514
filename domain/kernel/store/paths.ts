/** How deep a path may go below a field: `log.0.by.id` is three below `log`. */
type Deeper = [never, 0, 1, 2]

type Plain = string | number | boolean | bigint | symbol | null | undefined

/** What stands below a value: the fields of an object, the places of a list and what stands in each of them. */
type Below<Value, Depth extends number> = [Depth] extends [never]
  ? never
  : Value extends Plain
    ? never
    : Value extends readonly (infer Item)[]
      ? `${number}` | '$' | Below<Item, Depth> | `${`${number}` | '$'}.${Below<Item, Deeper[Depth]>}`
      : { [Key in keyof Value & string]: Key | `${Key}.${Below<Value[Key], Deeper[Depth]>}` }[keyof Value & string]

/**
 * Every path by which the database finds something in a document of this type: 'state', 'place.buildingId', 'log.0.at',
 * 'messages.$.state' (the one that was found), 'quota.<any key>'. Derived from the type, so a field that is misspelled or
 * has gone does not compile. Four fields deep.
 */
export type PathOf<T> = 0 extends 1 & T ? string : Below<T, 3>

/** What is asked of documents: a value or an operator for each path. The paths of no document are whatever they are. */
export type Where<Path extends string> = { [Each in Path]?: unknown }

/** What is asked of documents of this type. */
export type ConditionOn<T> = Where<PathOf<T>>

/** What is written at each path. */
export type Written<Path extends string> = { [Each in Path]?: unknown }
