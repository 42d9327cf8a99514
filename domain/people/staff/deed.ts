import { z } from 'zod'
import {
  type Actor,
  action,
  type Change,
  conflict,
  Id,
  Input,
  isOneWith,
  isStaffOf,
  RequestId,
  Version,
} from '../../kernel'
import { type Community, communityAt } from '../../places'
import { tiesTo } from '../acting-rows'
import { changePerson } from '../change-person'
import { type Person, people } from '../person'
import { REVEAL_REASON, revealed } from '../reveals'
import { REGISTRARS } from '../rules'
import type { PersonForStaff } from '../views'
import { mayChange, personForStaff } from './present'

const REQUESTS_KEPT = 10

export const registers = (actor: Actor): boolean => isOneWith(actor, REGISTRARS)

export const seesPerson = (actor: Actor, person: Person): boolean => isStaffOf(actor, REGISTRARS, person.community)

export const WITH_REASON = { requestId: RequestId, reason: REVEAL_REASON }

interface About<Told> {
  person: Person
  told: Told & { requestId: string; reason: string }
  actor: Actor
  now: number
  community: Community | null
}

/** What staff did to somebody's record: in the record's log, and where the person reads who looked and who changed. */
export const changedBy = (actor: Actor, person: Person, field: string, reason: string, at: number) =>
  revealed({
    personId: person._id,
    caseId: null,
    area: person.area,
    field,
    reason,
    by: nameOf(actor),
    at,
    isChange: true,
  })

const nameOf = ({ id, name, title }: Actor) => ({ id, name, title })

/**
 * Something that staff do to one person's record: with a reason, which the person reads; in one write with its log. `what`
 * says in words what is changed. Sent twice it is done once.
 */
export const personDeed = <Shape extends z.ZodRawShape>(
  what: string,
  input: Shape,
  change: (about: About<z.output<z.ZodObject<Shape>>>) => Promise<Change<Person>> | Change<Person>,
) => {
  const own = z.object(input)
  return action({
    who: 'staff',
    input: Input({ ...WITH_REASON, personId: Id, version: Version.nullish(), ...input }),
    load: ({ input }) => people.get(ofPerson.parse(input).personId),
    see: seesPerson,
    allow: mayChange,
    async handle({ found: person, input, actor, now }): Promise<PersonForStaff> {
      const told = { ...ofPerson.parse(input), ...own.parse(input) }
      const community = await communityAt(person.community)
      const wasDone = person.requestIds.includes(told.requestId)
      if (!wasDone && typeof told.version === 'number' && told.version !== person.version) throw conflict()
      const after = wasDone
        ? person
        : await changePerson(person, whole(await change({ person, told, actor, now, community }), person), now)
      return personForStaff(after, { actor, community, ties: await tiesTo(after, now), now })

      function whole(made: Change<Person>, before: Person): Change<Person> {
        return {
          ...made,
          set: { ...made.set, requestIds: [...before.requestIds, told.requestId].slice(-REQUESTS_KEPT) },
          effects: [...(made.effects ?? []), changedBy(actor, before, what, told.reason, now)],
        }
      }
    },
  })
}

const ofPerson = z.object({
  requestId: z.string(),
  reason: z.string(),
  personId: z.string(),
  version: z.number().nullish(),
})
