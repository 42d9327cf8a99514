import { isProfessional, skills as known, PROOFS } from '../rules'
import type { VolunteerRow } from '../views'
import { confirmedSkills } from './standing'
import { inTenths, type ListedVolunteer } from './volunteer'

/** A volunteer as staff see them who confirm: who they are covered, what they say in full. */
export function volunteerRow(one: ListedVolunteer): VolunteerRow {
  const { skills, hours, orders, reach, intro, standing, saidAt, confirmation, withdrawal } = one.part
  const confirmed = confirmedSkills(one, one.part)
  return {
    personId: one._id,
    name: one.name,
    idMasked: one.idMasked,
    phoneMasked: one.phoneMasked,
    certainty: one.certainty.level,
    skills: skills.map((id) => ({
      id,
      name: known.find((skill) => skill.id === id)?.name ?? id,
      proof: isProfessional(id) ? (PROOFS[id] ?? null) : null,
      confirmed: confirmed.includes(id),
    })),
    reach,
    intro,
    hours: inTenths(hours),
    orders,
    standing,
    saidAt,
    confirmation: confirmation && { at: confirmation.at, by: confirmation.by, note: confirmation.note },
    withdrawal,
    version: one.version,
  }
}
