import {
  addDays,
  between,
  bornBy,
  type Day,
  dayOf,
  gt,
  isConflict,
  logged,
  now,
  system,
  timer,
  withRetries,
} from '../kernel'
import { changePerson } from './change-person'
import { ELDER_FROM, people, tagsNow } from './person'

const AT_ONCE = 200
/** Days looked back at: a timer that did not run for a month is made up for. */
const LOOK_BACK = 40

/**
 * Birthdays put people among the elders, whom notices find by a key of their document. What is asked of one person is
 * worked out when it is asked (`tagsNow`); this renews the key, once a day, of those whose birthday it was.
 */
export const renewTags = timer({ daily: '00:05' }, async (budget) => {
  const end = now() + budget
  const turned: Day = bornBy(dayOf(now()), ELDER_FROM)
  const from: Day = addDays(turned, -LOOK_BACK)
  let renewed = 0
  for (let last = ''; now() < end; ) {
    const rows = await withRetries(() =>
      people.find({ birthDay: between(from, `${turned}~`), _id: gt(last) }, { order: [['_id', 1]], limit: AT_ONCE }),
    )
    for (const person of rows) {
      const tags = tagsNow(person, now())
      if (tags.join() === person.tags.join()) continue
      try {
        await changePerson(person, { set: { tags }, log: [logged(system, now(), 'birthday')] }, now())
        renewed += 1
      } catch (error) {
        // they are changing something themselves: tomorrow's run sees it, if that did not renew it already
        if (!isConflict(error)) throw error
      }
    }
    last = rows.at(-1)?._id ?? ''
    if (rows.length < AT_ONCE) break
  }
  return { renewed }
})
