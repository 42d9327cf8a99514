import { sdk } from '../wx/sdk'
import type { Where } from './paths'

/** The query operators of the document database, made at first use. */
const _ = () => sdk().database().command

/** Of documents of whatever type. */
export type Condition = Record<string, unknown>

export const lt = (value: unknown) => _().lt(value)
export const lte = (value: unknown) => _().lte(value)
export const gt = (value: unknown) => _().gt(value)
export const eq = (value: unknown) => _().eq(value)
export const neq = (value: unknown) => _().neq(value)
export const inside = (values: readonly unknown[]) => _().in(values)
/** None of these; of a list: it has none of them. */
export const outside = (values: readonly unknown[]) => _().nin(values)
export const exists = (yes: boolean) => _().exists(yes)
/** from <= x < to */
export const between = (from: unknown, to: unknown) => _().gte(from).and(_().lt(to))
/** Any of them, of one field. */
export const anyOf = (conditions: readonly unknown[]): unknown => _().or(conditions)
/** Both on one field; what is missing asks nothing. */
export const both = (one: unknown, other: unknown) => (one === undefined ? other : _().and([one, other]))
/** All of the conditions, also where two speak of one field. */
export const every = <Path extends string>(conditions: Where<Path>[]): Where<Path> => _().and(conditions)
/** One of the conditions at least. */
export const either = <Path extends string>(conditions: Where<Path>[]): Where<Path> => _().or(conditions)

/** Update operators. */
export const inc = (by: number) => _().inc(by)
export const set = (value: unknown) => _().set(value)
export const remove = () => _().remove()
export const pull = (value: unknown) => _().pull(value)
export const push = (values: unknown[], keepLast?: number) =>
  keepLast === undefined ? _().push(values) : _().push({ each: values, slice: -keepLast })
