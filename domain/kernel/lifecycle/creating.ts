import { z } from 'zod'
import { type Action, action, type Call } from '../action'
import type { Actor } from '../actor'
import type { Aggregate } from '../aggregate'
import { type ActionError, conflict } from '../errors'
import { idFromRequest } from '../ids'
import { Input, RequestId } from '../input'
import type { Beside, Collection, Lookup } from '../store'
import { thingJoins, thingOf } from '../thing'

export interface Creating<T extends Aggregate> {
  documents: Collection<T>
  /** what its ids begin with: "order" */
  kind: string
  /** who asks, as the id is derived from them: the same request of somebody else makes something else */
  by: string
  requestId: string
  /**
   * What was read together with whoever calls (`alreadyMade`). Making it may have consequences that a repetition must not
   * have (uploads that are taken in and gone), and what was right the first time may be refused by now.
   */
  before?: T | null
  make: (id: string) => T | Promise<T>
  /** the same with another value of what must be unique, where there is one: somebody was first with this one */
  next?: (taken: T) => T | null
  /** what is said when it would be a second of what must be unique; absent: CONFLICT */
  duplicate?: (wanted: T) => ActionError | Promise<ActionError>
}

/**
 * What a request makes, made once: the id comes from the caller and the request, so that sending it again, two at once or
 * after an answer that was lost, finds what the first one made.
 * @returns the thing, and whether this very call made it
 */
export async function madeOnce<T extends Aggregate>(creating: Creating<T>): Promise<{ document: T; isNew: boolean }> {
  const { documents, kind, by, requestId, before, make, next, duplicate } = creating
  const id = idFromRequest(kind, by, requestId)
  if (before) return { document: before, isNew: false }
  let document = await make(id)
  for (;;) {
    if (await documents.insert(document)) return { document, isNew: true }
    const same = await documents.get(id)
    if (same) return { document: same, isNew: false }
    const other = next?.(document)
    if (!other) throw (await duplicate?.(document)) ?? conflict()
    document = other
  }
}

/** Reads what this very request has made already, together with whoever calls: `thingOf` has it. */
export const alreadyMade = <T extends Aggregate>(
  documents: Collection<T>,
  kind: string,
  openid: string,
  requestId: string,
): Beside[] => thingJoins(documents, idFromRequest(kind, openid, requestId))

interface CreatingDefinition<T extends Aggregate, Shape extends z.ZodRawShape, Output>
  extends Pick<Creating<T>, 'documents' | 'kind' | 'duplicate'> {
  who: 'person'
  /** what is told besides the request */
  input: Shape
  joins?: readonly Lookup[]
  /** policy: may this actor make one at all? */
  allow: (actor: Actor) => boolean
  /** the thing as it is born, with its log and effects. It may refuse: BAD_INPUT, FORBIDDEN, NOT_FOUND */
  make: (id: string, call: Call<z.output<z.ZodObject<Shape>>>) => T | Promise<T>
  present: (document: T, call: Call<unknown>) => Output | Promise<Output>
}

/** What an action that makes something is told; sending it twice makes it once. */
export type CreatingInput<Shape extends z.ZodRawShape> = { requestId: string } & z.input<z.ZodObject<Shape>>

const requestIdIn = (told: object) => z.string().parse(new Map<string, unknown>(Object.entries(told)).get('requestId'))

/** The action that makes a thing, as `command` is the action that changes one. */
export function creating<T extends Aggregate, Shape extends z.ZodRawShape, Output>(
  definition: CreatingDefinition<T, Shape, Output>,
): Action<CreatingInput<Shape>, Output> {
  const { who, joins = [], documents, kind, duplicate, make, present } = definition
  type Told = z.output<z.ZodObject<Shape>> & { requestId: string }
  return action({
    who,
    input: Input({ requestId: RequestId, ...definition.input }),
    joins: (told, _, openid) => [...joins, ...alreadyMade(documents, kind, openid, requestIdIn(told))],
    allow: definition.allow,
    repeated: ({ actor }) => Boolean(thingOf<T>(actor)?.document),
    async handle(given) {
      const call = given as unknown as Call<Told>
      const { document } = await madeOnce({
        documents,
        kind,
        by: call.actor.openid,
        requestId: call.input.requestId,
        before: thingOf<T>(call.actor)?.document,
        make: (id) => make(id, call),
        duplicate,
      })
      return document
    },
    present: (document, call) => present(document, call),
  }) as never
}
