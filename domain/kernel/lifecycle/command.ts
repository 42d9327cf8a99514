import { z } from 'zod'
import { type Action, action, type Call } from '../action'
import type { Actor } from '../actor'
import type { Aggregate, Change } from '../aggregate'
import { type ActionError, isConflict } from '../errors'
import { Id, Input, RequestId, Version } from '../input'
import { isDuplicate, type Join, type Lookup, type Taken } from '../store'
import { thingJoins, thingOf } from '../thing'
import type { About } from './change'
import { overtaken } from './conflict'
import { type AnyLife, mayGive, requireAvailable } from './life'
import type { LifeRow } from './life.rules'

/** What was read for a command: the thing, and whatever belongs beside it. */
export interface Loaded<T extends Aggregate> {
  document: T
}

export interface Given<T extends Aggregate, F extends Loaded<T>, Input> {
  found: F
  document: T
  input: Input
  about: About
  call: Call<Input>
  /** the line of the table by which it goes on */
  row: LifeRow
}

export interface CommandDefinition<T extends Aggregate, F extends Loaded<T>, Shape extends z.ZodRawShape, Output> {
  who: 'person' | 'staff'
  /** what is told besides the id, the version and the request */
  input: Shape
  /** `optional`: the command is right whatever else happened meanwhile (the condition decides, not the version) */
  version?: 'required' | 'optional'
  /** `required`: the client must be able to send it again without knowing what became of it */
  requestId?: 'required' | 'optional'
  joins?: readonly Lookup[]
  /** what belongs to the thing elsewhere, by id */
  beside?: readonly Lookup[]
  /** the thing, read together with whoever calls, and what belongs to it; absent: the document alone */
  loaded?: (taken: Taken<T>) => F
  /** where it is found otherwise. `isRepeat`: has this very request changed it already? */
  load?: (id: string, call: Call<unknown>, isRepeat: (document: T) => boolean) => Promise<F | null>
  /** policy: may this actor know that it exists? */
  see: (actor: Actor, document: T) => boolean
  /**
   * The pure change, or what has to be asked before it (the table has already said that the command is possible).
   * It may throw BAD_INPUT for what the schema cannot say.
   */
  change: (given: Given<T, F, z.output<z.ZodObject<Shape>>>) => Change<T> | Promise<Change<T>>
  /** where many compete for it: what whoever comes second is told instead of CONFLICT; null: CONFLICT after all */
  lost?: (latest: T) => ActionError | null
  /** what is said when the change would make a second of what must be unique */
  duplicate?: () => ActionError
  present: (found: F, call: Call<unknown>) => Output | Promise<Output>
}

/**
 * The input of a command: which thing, as it was when the actor looked, and their one intention. Whether the version and
 * the request must be told is the command's own word (docs/actions.md).
 */
export type CommandInput<IdKey extends string, Shape extends z.ZodRawShape> = { [Key in IdKey]: string } & {
  version?: number
  requestId?: string
} & (keyof Shape extends never ? unknown : z.input<z.ZodObject<Shape>>)

/**
 * The action of a command of a life. In this order: load, may they know of it, may they ever give it, is it the same
 * request again (the same answer), is what they looked at still so (else CONFLICT that says who did what when), does the
 * table allow it now (else NOT_NOW with the reason), then the change, built once, and one compare-and-set write.
 */
export function command<
  T extends Aggregate,
  IdKey extends string,
  C extends string,
  Shape extends z.ZodRawShape,
  Output,
  F extends Loaded<T> = Loaded<T>,
>(
  life: AnyLife<T> & { idKey: IdKey },
  name: C,
  definition: CommandDefinition<T, F, Shape, Output>,
): Action<CommandInput<IdKey, Shape>, Output> {
  const { who, joins = [], beside, see, change, present } = definition
  const loaded = definition.loaded ?? (({ document }: Taken<T>) => ({ document }) as F)
  const load =
    definition.load ??
    (async (_id: string, { actor }: Call<unknown>) => {
      const taken = thingOf<T>(actor)
      // what is only heard (how many messages somebody still accepts) needs nobody who asks for it
      for (const join of beside ?? []) if (isJoin(join)) taken?.brought(join)
      return taken && loaded(taken)
    })
  type Told = z.output<z.ZodObject<Shape>> & { version?: number; requestId?: string }
  const shape = {
    [life.idKey]: Id,
    version: definition.version === 'optional' ? Version.optional() : Version,
    requestId: definition.requestId === 'required' ? RequestId : RequestId.optional(),
    ...definition.input,
  }

  const idIn = (told: object) => z.string().parse(new Map<string, unknown>(Object.entries(told)).get(life.idKey))

  return action({
    who,
    input: Input(shape),
    joins: (told) => (definition.load ? joins : [...joins, ...thingJoins(life.documents, idIn(told), beside)]),
    async load(call): Promise<Read<F> | null> {
      const key = keyOf(name, call as unknown as Call<Told>)
      const repeats = (document: T) => key !== null && isRepeat(document, key)
      const found = await load(idIn(call.input), call, repeats)
      return found && { found, repeated: repeats(found.document) }
    },
    see: (actor, { found }) => see(actor, found.document),
    // whoever gave the command may not be able to give it again: the order is theirs by now, or the case has moved on
    allow: (actor, { found, repeated }) => repeated || mayGive(life, actor, found.document, name),
    repeated: (_, { repeated }) => repeated,
    async handle(given): Promise<F> {
      const { found, repeated } = given.found
      if (repeated) return found
      const call = given as unknown as Call<Told>
      const { document } = found
      const made = (about: About, row: LifeRow) => change({ found, document, input: call.input, about, call, row })
      return { ...found, document: await give(life, name, document, call, made, definition) }
    },
    present: (found, call) => present(found, call),
  }) as never
}

const keyOf = (name: string, { input: { requestId }, actor }: Call<{ requestId?: string }>): string | null =>
  requestId === undefined ? null : requestKey(name, actor, requestId)

/**
 * Gives a command to a thing that was read: for an action that makes a thing or changes it. The same request again is the
 * same answer; then version, table, change and one compare-and-set write, as every command.
 * @throws CONFLICT saying who did what when, NOT_NOW with the reason, FORBIDDEN
 */
export async function give<T extends Aggregate>(
  life: AnyLife<T>,
  name: string,
  document: T,
  call: Call<{ version?: number; requestId?: string }>,
  change: (about: About, row: LifeRow) => Change<T> | Promise<Change<T>>,
  { lost, duplicate }: { lost?: (latest: T) => ActionError | null; duplicate?: () => ActionError } = {},
): Promise<T> {
  const { actor, now, input } = call
  const key = keyOf(name, call)
  if (key && isRepeat(document, key)) return document
  if (input.version !== undefined && input.version !== document.version) throw secondToCome(document, input.version)
  const row = requireAvailable(life, name, document, actor, now)
  const made = await change({ by: actor, at: now, ...(key ? { request: key } : {}) }, row)
  try {
    return await life.documents.advance(document, key ? withRequest(document, made, key) : made, now)
  } catch (error) {
    if (isConflict(error)) {
      const latest = await life.documents.get(document._id)
      // our own write may have happened although its answer was lost
      if (latest && key && isRepeat(latest, key)) return latest
      if (latest) throw secondToCome(latest, document.version)
    }
    if (duplicate && isDuplicate(error)) throw duplicate()
    throw error
  }

  function secondToCome(latest: T, seen: number): ActionError {
    return lost?.(latest) ?? overtaken(latest, seen, actor, life.deedWords)
  }
}

interface Read<F> {
  found: F
  /** the very same request changed it before */
  repeated: boolean
}

const isJoin = (join: Lookup): join is Join<unknown> => 'read' in join

/** An aggregate remembers the last requests that changed it. */
const REQUESTS_KEPT = 10

/**
 * The same intention sent again is the same command of the same person with the same id. Whoever else learns the id has
 * asked for nothing yet: theirs is a request of its own.
 */
export const requestKey = (command: string, { kind, id }: Actor, requestId: string): string =>
  `${command}:${kind}:${id}:${requestId}`

export const isRepeat = ({ requestIds = [] }: Pick<Aggregate, 'requestIds'>, key: string): boolean =>
  requestIds.includes(key)

/** The change, which also remembers the request that it answers. */
export const withRequest = <T extends Aggregate>(document: T, change: Change<T>, key: string): Change<T> => ({
  ...change,
  set: { ...change.set, requestIds: [...(document.requestIds ?? []), key].slice(-REQUESTS_KEPT) },
})
