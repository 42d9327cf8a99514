import { action, everyone, Input } from '../../../kernel'
import { personOf } from '../../../people'
import type { MaybeVolunteer } from '../../views'
import { volunteerCard, volunteerPart } from '../volunteer'

export const me = action({
  who: 'visitor',
  input: Input({}),
  allow: everyone,
  handle: ({ actor }): MaybeVolunteer => {
    const volunteer = volunteerPart(personOf(actor))
    return { volunteer: volunteer ? volunteerCard(volunteer) : null }
  },
})
