import type { z } from 'zod'
import {
  type Actor,
  badInput,
  type Call,
  conflict,
  type EffectSpec,
  Id,
  newId,
  notFound,
  present,
  RequestId,
  requestKey,
  Text,
  Version,
} from '../../../kernel'
import { type Person, personAt, telling } from '../../../people'
import type { VolunteerRow } from '../../views'
import { volunteerRow } from '../present'
import { listedVolunteer, saveVolunteer, type Volunteer, volunteerPart } from '../volunteer'

/** About which volunteer staff do something. */
export const DEED = {
  personId: Id.optional(),
  /** the same by another name */
  volunteerId: Id.optional(),
  version: Version.optional(),
  requestId: RequestId.optional(),
}

/** Why, under either name. */
export const why = (seenBy: 'staff' | 'others') => ({
  note: Text(200, '说明', seenBy).optional(),
  reason: Text(200, '原因', seenBy).optional(),
})
type Deed = z.output<z.ZodObject<typeof DEED & ReturnType<typeof why>>>

export async function volunteerAt({ input: { personId, volunteerId } }: Call<Deed>): Promise<Person | null> {
  const id = personId ?? volunteerId
  if (!id) throw badInput({ personId: '请选一位志愿者。' })
  return personAt(id)
}

export const wordsOf = ({ note, reason }: Deed): string | null => note || reason || null

export const staffInWords = ({ title, name }: Actor): string => `${title} ${name}`.trim()

const REGISTRATION = 'packages/volunteering/pages/register/register'

/**
 * What staff do about a volunteer, in one write with its line in the log and a word to the volunteer. The same request again
 * is the same answer. @throws CONFLICT when somebody was first
 */
export async function doneBy(
  { input, actor, now }: Call<Deed>,
  person: Person,
  make: (volunteer: Volunteer) => {
    volunteer: Volunteer
    command: string
    note: string | null
    told: { title: string; text: string }
    effects?: EffectSpec[]
  },
): Promise<VolunteerRow> {
  const requestId = requestKey('volunteer', actor, input.requestId ?? newId())
  if (person.requestIds.includes(requestId)) return rowOf(person)
  if (input.version !== undefined && input.version !== person.version) throw conflict()
  const { volunteer, command, note, told, effects = [] } = make(present(volunteerPart(person)))
  const about = {
    requestId,
    by: actor,
    command,
    note,
    effects: [...telling(person, { ...told, page: REGISTRATION }), ...effects],
  }
  return rowOf(await saveVolunteer(person, volunteer, about, now))
}

function rowOf(person: Person): VolunteerRow {
  const listed = listedVolunteer(person)
  if (!listed) throw notFound('这位志愿者')
  return volunteerRow(listed)
}
