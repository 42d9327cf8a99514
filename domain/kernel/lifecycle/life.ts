import type { Actor } from '../actor'
import type { Aggregate } from '../aggregate'
import { forbidden, notNow } from '../errors'
import type { Collection } from '../store'
import { available, isGivenBy, type LifeRow, rowFor, type Situation } from './life.rules'

/** Everything that a kind of thing with a life declares: the rest (commands, conflicts, buttons) follows from it. */
export interface Life<
  T extends Aggregate,
  Command extends string = string,
  Status extends string = string,
  Side extends string = string,
  Only extends string = string,
  Where extends string = string,
> {
  documents: Collection<T>
  /** the name of its id in inputs: "caseId" */
  idKey: string
  /** the whole table, each line once */
  rows: readonly LifeRow<Command, Status, Side, Only, Where>[]
  situationOf(document: T, actor: Actor, now: number): Situation<Status, Only, Where>
  /** in which parts this actor can act on this thing as it stands */
  sidesOf(actor: Actor, document: T): readonly Side[]
  /** may this actor ever give this command on it, whatever its state? Absent: when one of their sides gives it */
  mayGive?(actor: Actor, document: T, command: Command): boolean
  /** why a command that this actor may give is not possible now, as a sentence */
  whyNotNow(document: T, command: Command, actor: Actor, now: number): string
  /** what a line of the log says, by its `did` */
  deedWords: Readonly<Record<string, string>>
}

// biome-ignore lint/suspicious/noExplicitAny: a life of whatever thing
export type AnyLife<T extends Aggregate> = Life<T, any, any, any, any, any>

/** The buttons of this actor, now. */
export const availableTo = <
  T extends Aggregate,
  C extends string,
  S extends string,
  P extends string,
  O extends string,
  W extends string,
>(
  life: Life<T, C, S, P, O, W>,
  actor: Actor,
  document: T,
  now: number,
): C[] => available(life.rows, life.sidesOf(actor, document), life.situationOf(document, actor, now))

/** Policy: may this actor ever give this command on it? */
export const mayGive = <T extends Aggregate, C extends string>(
  life: Life<T, C>,
  actor: Actor,
  document: T,
  command: C,
): boolean => life.mayGive?.(actor, document, command) ?? isGivenBy(life.rows, command, life.sidesOf(actor, document))

/**
 * @returns the line of the table by which the command goes on
 * @throws FORBIDDEN when this actor never gives it; NOT_NOW with the reason in words when it is not possible now
 */
export function requireAvailable<T extends Aggregate, C extends string>(
  life: AnyLife<T>,
  command: C,
  document: T,
  actor: Actor,
  now: number,
): LifeRow<C> {
  const row = rowFor(life.rows, command, life.sidesOf(actor, document), life.situationOf(document, actor, now))
  if (row) return row as LifeRow<C>
  if (!mayGive(life, actor, document, command)) throw forbidden()
  throw notNow(life.whyNotNow(document, command, actor, now))
}
