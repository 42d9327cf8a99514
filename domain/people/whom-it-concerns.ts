import { type Actor, isSameName, logged } from '../kernel'
import type { Community } from '../places'
import { toldIn } from './acting'
import { byOf } from './by'
import { addPerson } from './change-person'
import { newPerson } from './new-person'
import { type Asked, type Dependent, type Person, people } from './person'
import type { CertaintyLevel } from './rules'

/**
 * Whom a question concerns, now that their yes is there: the register's own record, else one that is made of what was told.
 * null: the register knows the number by another name.
 */
export async function whomItConcerns(
  tie: Dependent & { asked: Asked },
  community: Community,
  { by, now, level }: { by: Actor; now: number; level: CertaintyLevel },
): Promise<Person | null> {
  const found = () => people.find({ idIndex: tie.asked.idIndex }, { limit: 1 })
  const [registered] = await found()
  if (registered) return isSameName(registered.name, tie.name) ? registered : null
  const line = logged(by, now, 'registerDependent', tie.relation)
  const person: Person = {
    ...newPerson(tie.personId, '', toldIn(tie), community, now, [line]),
    certainty: { level, at: now, by: byOf(by) },
  }
  if (await addPerson(person)) return person
  const [meanwhile] = await found()
  return meanwhile && isSameName(meanwhile.name, tie.name) ? meanwhile : null
}
