import { action, everyone, Input } from '../../../kernel'
import { personOf } from '../../../people'
import { volunteerCard, volunteerPart } from '../volunteer'

export const me = action({
  who: 'visitor',
  input: Input({}),
  allow: everyone,
  handle: ({ actor }) => {
    const volunteer = volunteerPart(personOf(actor))
    return { volunteer: volunteer ? volunteerCard(volunteer) : null }
  },
})
