import { action, everyone, Input } from '../../../kernel'
import { personOf } from '../../../people'
import type { MaybeVolunteer } from '../../views'
import { volunteerCard, volunteerPart } from '../volunteer'

export const me = action({
  who: 'visitor',
  input: Input({}),
  allow: everyone,
  handle: ({ actor }): MaybeVolunteer => {
    const person = personOf(actor)
    const volunteer = volunteerPart(person)
    return { volunteer: person && volunteer ? volunteerCard(person, volunteer) : null }
  },
})
