// What the compiler knows of an object and the standard library does not say: its keys, and whether a word is one of them.

/** What must be there by construction. @throws an error that names it when it is not: that is a defect, not an input */
export function present<T>(value: T | null | undefined, what = 'a value that must be there'): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`)
  return value
}

/** The keys of a table that has exactly those that its type says. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] => Object.keys(table) as Key[]

/** The lines of such a table. */
export const linesOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>): [Key, Value][] =>
  Object.entries(table) as [Key, Value][]

/** A table with the same keys. */
export const mapped = <Key extends string, Value, Made>(
  table: Readonly<Record<Key, Value>>,
  make: (key: Key, value: Value) => Made,
): Record<Key, Made> =>
  Object.fromEntries(linesOf(table).map(([key, value]) => [key, make(key, value)])) as Record<Key, Made>

/** The texts of a list, where somebody may have sent anything. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Is a word from outside one of the keys of this table? */
export const isKeyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, word: unknown): word is Key =>
  typeof word === 'string' && Object.keys(table).includes(word)
