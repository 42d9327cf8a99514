import { type Actor, joined, joinOf, now } from '../kernel'
import { type Person, people } from './person'

/** The elders I look after, read together with who I am. */
export const DEPENDENTS = joinOf(
  people,
  { localField: 'dependents.personId', foreignField: '_id', as: 'dependentPeople', without: ['log', 'effects'] },
  (rows): Person[] => rows,
)

/** One of the elders I look after; nobody else is found, whatever id is asked for. Needs DEPENDENTS. */
export const dependentOf = (actor: Actor, personId: string): Person | undefined =>
  joined(actor, DEPENDENTS, now()).find(({ _id }) => _id === personId)
