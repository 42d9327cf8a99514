import type { Actor } from '../../kernel'
import { personOf, type Volunteer } from '../../people'
import type { VolunteerCard } from '../views'

/** The volunteer behind an actor; null for everybody else. */
export function volunteerOf(actor: Actor): Volunteer | null {
  if (actor.kind !== 'wechat') return null
  return actor.grants.some(({ role }) => role === 'volunteer') ? (personOf(actor)?.volunteer ?? null) : null
}

export const volunteerCard = ({ skills, hours, orders, reach, intro }: Volunteer): VolunteerCard => ({
  skills,
  hours: Math.round(hours * 10) / 10,
  orders,
  reach,
  intro,
})
