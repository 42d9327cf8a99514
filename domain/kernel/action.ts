import type { z } from 'zod'
import type { Actor } from './actor'
import type { Area } from './area'
import type { Beside } from './store'

/**
 * Who must be known before an action runs, and so what the door reads first:
 * anyone: nobody, no request · openid: WeChat's word for who calls, no request · visitor: the person if they have told
 * us who they are, one request · person: the same, but required · staff: the console's session, one request.
 */
export type Who = 'anyone' | 'openid' | 'visitor' | 'person' | 'staff'

export interface Call<Input> {
  input: Input
  actor: Actor
  now: number
  /** the session cookie's answer; set by staff.login and staff.logout only */
  session: SessionAnswer
  /** through what the call came, as far as the door knows */
  browser: Browser
}

/** A browser at the console's door. */
export interface Browser {
  /** the network address as the platform saw it; '' unknown */
  address: string
  /** what we gave it when somebody signed in there before, as it was sent back */
  proof: string
  /** how it calls itself (`User-Agent`) */
  agent: string
}

export interface SessionAnswer {
  /** a new session token; null: end the session; undefined: leave it */
  token?: string | null
  /** a new proof for the browser to keep, beyond the session */
  proof?: string
}

export interface ActionDefinition<Schema extends z.ZodType, Found, Result, Output> {
  who: Who
  input: Schema
  /** one action for things of several kinds: the input says which, and all the rest is that one's own */
  of?: (input: z.output<Schema>) => AnyAction
  /**
   * Read together with the identity, in the same request; found under actor.joined. What is asked for may say what is
   * to be read, and so may the areas of a member of staff, or who calls by WeChat's word ('' for staff).
   */
  joins?: readonly Beside[] | ((input: z.output<Schema>, areas: readonly Area[], openid: string) => readonly Beside[])
  /** finds what the action is about; null answers NOT_FOUND */
  load?: (call: Call<z.output<Schema>>) => Promise<Found | null>
  /** policy: may this actor know that it exists? false answers NOT_FOUND */
  see?: (actor: Actor, found: Found) => boolean
  /** what is said where it is not there, or not for this actor: the same of both, with the way on */
  unseen?: string
  /** policy: may this actor do this? false answers FORBIDDEN */
  allow: (actor: Actor, found: Found) => boolean
  /** has this very request done it already? What others read of it was checked then */
  repeated?: (call: Call<z.output<Schema>>, found: Found) => boolean
  handle: (call: Call<z.output<Schema>> & { found: Found }) => Promise<Result> | Result
  /** shapes what leaves: masks what this actor may not see */
  present?: (result: Result, call: Call<z.output<Schema>> & { found: Found }) => Promise<Output> | Output
}

/** What the clients' types are inferred from. */
export interface Action<Input, Output> {
  readonly definition: ActionDefinition<z.ZodType, never, never, never>
  /** types only */
  readonly types?: { input: Input; output: Output }
}

/** Any action, whatever its input and output. */
export type AnyAction = Pick<Action<never, unknown>, 'definition'>

export type InputOf<A> = A extends Action<infer Input, unknown> ? Input : never
export type OutputOf<A> =
  A extends Action<never, infer Output> ? Output : A extends Action<infer _I, infer O> ? O : never

/** Declares an action. `Output` is what `present` gives, or what `handle` gives where there is no `present`. */
export function action<Schema extends z.ZodType, Result, Found = undefined, Output = Result>(
  definition: ActionDefinition<Schema, Found, Result, Output>,
): Action<z.input<Schema>, Output> {
  return { definition: definition as never }
}

/**
 * One action for things of several kinds: the input says which, and the action of that kind does all the rest. All of
 * them are for the same callers and take the same input.
 */
export const oneOf = <Schema extends z.ZodType, Output>(
  who: Who,
  input: Schema,
  of: (input: z.output<Schema>) => Action<unknown, Output>,
): Action<z.input<Schema>, Output> => action({ who, input, of, allow: everyone, handle: neverRun })

const neverRun = (): never => {
  throw new Error('the action of a kind runs in its place')
}

/** The policy of what is open to everybody. Written out, so that every action says who may. */
export const everyone = () => true
