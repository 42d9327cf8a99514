import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  ActionError,
  type Actor,
  action,
  areasAs,
  badInput,
  blindIndex,
  type ConditionOn,
  dayOf,
  Id,
  Input,
  inside,
  isStaffOf,
  nameKeyOf,
} from '../../kernel'
import { cleanPhone } from '../../kernel/text/rules'
import { asksAbout, type TieOf } from '../acting-rows'
import { isCounted } from '../id-number-attempts'
import { identityOf } from '../new-person'
import { type Person, PURPOSE, people } from '../person'
import { REVEAL_REASON, recordReveal } from '../reveals'
import { checkIdentity, REGISTRARS } from '../rules'
import type { FoundPeople, PersonForStaff } from '../views'
import { registers, seesPerson } from './deed'
import { personRow, tieRows } from './present'
import { shownTo } from './shown-to'

const SHOWN = 20
const MOST_A_DAY = 300

/**
 * Looks for somebody of one's own communities by the whole name, a phone or an ID number, for a reason that is said first:
 * each who is shown reads of it. By an ID number also those are found who ask to act for somebody not in the register.
 */
export const find = action({
  who: 'staff',
  input: Input({ by: z.enum(['name', 'phone', 'idNumber']), words: z.string().max(300), reason: REVEAL_REASON }),
  allow: registers,
  async handle({ input, actor, now }): Promise<FoundPeople> {
    const problem = checkIdentity({ [input.by]: input.words }, dayOf(now))[input.by]
    if (problem) throw badInput({ words: problem })
    if (!(await isCounted(`findPerson:${actor.id}`, MOST_A_DAY, now)))
      throw new ActionError('TOO_MANY', `今天已经查了${MOST_A_DAY}次，请明天再查，或者请同事帮忙。`)
    const conditions = conditionsOf(input, actor)
    const lists = await Promise.all(conditions.map((condition) => people.find(condition, { limit: SHOWN + 1 })))
    const found = lists.flat().filter((person) => seesPerson(actor, person))
    const rows = found.slice(0, SHOWN)
    const asks = input.by === 'idNumber' ? await asksNear(input.words, found, actor, now) : []
    const looked = { caseId: null, field: '登记信息（查找）', reason: input.reason, by: actor }
    const search = randomUUID()
    await Promise.all(
      rows.map(({ _id, area }) => recordReveal({ ...looked, personId: _id, area }, now, `${search}${_id}`)),
    )
    return { rows: rows.map(personRow), more: found.length > SHOWN, asks: tieRows(asks, now) }
  },
})

function conditionsOf({ by, words }: { by: string; words: string }, actor: Actor): ConditionOn<Person>[] {
  if (by === 'idNumber') {
    const { idIndex } = identityOf(words)
    return [{ idIndex }, { toldIndex: idIndex }]
  }
  if (by === 'phone') return [{ phoneIndex: blindIndex(cleanPhone(words), PURPOSE.phone) }]
  const areas = areasAs(actor, REGISTRARS)
  const isCommunity = areas.every((area) => area.split('/').length === 3)
  return [{ nameKey: nameKeyOf(words), ...(isCommunity ? { community: inside(areas) } : {}) }]
}

/** Of somebody who is in no register: those whose own community is ours. */
async function asksNear(idNumber: string, found: Person[], actor: Actor, now: number): Promise<TieOf[]> {
  const { idIndex } = identityOf(idNumber)
  const asks = await asksAbout(idIndex, now)
  const isOurs = found.some((person) => person.idIndex === idIndex)
  return isOurs ? asks : asks.filter(({ carer }) => isStaffOf(actor, REGISTRARS, carer.community))
}

/** One record as the window works with it: masked, with who acts for them, and what may be done. */
export const getPerson = action({
  who: 'staff',
  input: Input({ personId: Id, reason: REVEAL_REASON }),
  load: ({ input }) => people.get(input.personId),
  see: seesPerson,
  allow: seesPerson,
  async handle({ found: person, input, actor, now }): Promise<PersonForStaff> {
    const looked = {
      personId: person._id,
      caseId: null,
      area: person.area,
      field: '登记信息',
      reason: input.reason,
      by: actor,
    }
    await recordReveal(looked, now, randomUUID())
    return shownTo(person, actor, now)
  },
})
