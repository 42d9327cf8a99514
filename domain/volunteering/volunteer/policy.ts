import { type Actor, isStaffOf } from '../../kernel'
import type { Person } from '../../people'
import { DISPATCHERS } from '../rules'
import { volunteerPart } from './volunteer'

/** Those who handle the orders of an area confirm who may go to its homes; of whoever is no volunteer they learn nothing. */
export const mayConfirm = (actor: Actor, person: Person): boolean =>
  volunteerPart(person) !== null && isStaffOf(actor, DISPATCHERS, person.area)
