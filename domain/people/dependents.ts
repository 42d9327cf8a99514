import type { Actor, Lookup } from '../kernel'
import type { Person } from './person'

/** The elders I look after, read together with who I am. */
export const DEPENDENTS_JOIN: Lookup = {
  from: 'people',
  localField: 'dependents.personId',
  foreignField: '_id',
  as: 'dependentPeople',
  without: ['log', 'effects'],
}

/** One of the elders I look after; nobody else is found, whatever id is asked for. Needs DEPENDENTS_JOIN. */
export const dependentOf = (actor: Actor, personId: string): Person | undefined =>
  (actor.joined.dependentPeople as Person[] | undefined)?.find(({ _id }) => _id === personId)
