import { type Actor, inc, inside, joinOf, type Lookup, logged, neq, push } from '../kernel'
import { changePerson } from './change-person'
import { type Person, people } from './person'

/**
 * What volunteering keeps on a person. It decides what stands there; the register writes it, and sees that role and
 * audience keys go with it.
 */

/** Joined to whatever carries skill keys: who has one of the skills. */
export const SKILLED = joinOf(
  people,
  {
    localField: 'skillKeys',
    foreignField: 'volunteer.keys',
    as: 'candidates',
    without: ['log', 'effects', 'idNumber', 'idIndex', 'address', 'requestIds'],
  },
  (rows): Person[] => rows,
)

/** Volunteers with one of the skills, the least recently asked first, with what the joins bring: one request. */
export const leastAsked = (skillKeys: string[], most: number, joins: readonly Lookup[]) =>
  people.listWithJoins({ 'volunteer.keys': inside(skillKeys) }, joins, {
    order: [['volunteer.askedAt', 1]],
    limit: most,
    fields: ['openid', 'name', 'location', 'volunteer'],
  })

export async function rememberAsked(personIds: string[], at: number): Promise<void> {
  await people.updateMany({ _id: inside(personIds) }, { 'volunteer.askedAt': at })
}

const COUNTED_KEPT = 100

/** Adds hours once for each `what`: its id among the last ones counted makes repeating harmless. */
export async function addHours(personId: string, what: string, hours: number): Promise<void> {
  await people.updateWhere(
    { _id: personId, 'volunteer.counted': neq(what) },
    { 'volunteer.hours': inc(hours), 'volunteer.orders': inc(1), 'volunteer.counted': push([what], COUNTED_KEPT) },
  )
}

/** Somebody becomes a volunteer, or says something else about it. @throws CONFLICT when they changed something meanwhile */
export const saveVolunteer = (
  person: Person,
  part: Pick<Person, 'volunteer' | 'roles' | 'audienceKeys'>,
  requestId: string,
  actor: Actor,
  at: number,
): Promise<Person> =>
  changePerson(
    person,
    {
      set: { ...part, requestIds: [...person.requestIds, requestId].slice(-10) },
      log: [logged(actor, at, 'volunteer')],
    },
    at,
  )
