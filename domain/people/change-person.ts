import { born, type Change, declareEffect, type EffectSpec, isConflict } from '../kernel'
import { peopleCounter } from './people-counter'
import { audienceKeysOf, hasWeChat, isBeside, type Person, people } from './person'

/**
 * Somebody stands under other audience keys than before, or can be found by this openid only now. Whoever keeps something
 * by openid and key carries it out: the register does not know what.
 */
export const readerMoved = declareEffect<{ openid: string }>('readerMoved')

/** What follows from a change of a person: they are counted, and whoever keeps something of a reader is told. */
function follows(before: Person | null, after: Person, at: number): EffectSpec[] {
  const counted = peopleCounter.moved(before, after, at)
  const isNew = before?.openid !== after.openid || before.community !== after.community
  return hasWeChat(after) && (counted.length > 0 || isNew)
    ? [...counted, readerMoved({ openid: after.openid })]
    : counted
}

/**
 * The one way in which a person's document changes by compare-and-set: audience keys and counters move along. A change
 * that answers a request, and comes second to that very request, is what the first one wrote.
 * @throws CONFLICT when something else changed it
 */
export async function changePerson(person: Person, change: Change<Person>, at: number): Promise<Person> {
  const bare: Person = { ...person, ...change.set }
  const audienceKeys = isBeside(bare) ? [] : audienceKeysOf(bare)
  const set = audienceKeys.join() === person.audienceKeys.join() ? change.set : { ...change.set, audienceKeys }
  const effects = [...(change.effects ?? []), ...follows(person, bare, at)]
  try {
    return await people.advance(person, { ...change, set, effects }, at)
  } catch (error) {
    const request = change.set.requestIds?.at(-1)
    const latest = request !== undefined && isConflict(error) ? await people.get(person._id) : null
    if (latest && request !== undefined && latest.requestIds.includes(request)) return latest
    throw error
  }
}

/** Somebody new. @returns false when the id, the openid or the ID number is somebody's already */
export const addPerson = (person: Person): Promise<boolean> =>
  people.insert({
    ...person,
    ...born(person._id, person.area, person.createdAt, person.log, follows(null, person, person.createdAt)),
  })
