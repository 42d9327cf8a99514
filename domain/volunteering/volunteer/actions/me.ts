import { action, everyone, Input } from '../../../kernel'
import { personOf } from '../../../people'
import { volunteerCard } from '../volunteer'

export const me = action({
  who: 'visitor',
  input: Input({}),
  allow: everyone,
  handle: ({ actor }) => {
    const volunteer = personOf(actor)?.volunteer
    return { volunteer: volunteer ? volunteerCard(volunteer) : null }
  },
})
