import type { Menu, VolunteerCard } from '../../../../../domain/volunteering/views'
import { reachWords } from '../open-orders/open-orders.view'

export interface SkillChip {
  id: string
  name: string
  on: boolean
}

export function skillChips(skills: Menu['skills'], chosen: string[]): SkillChip[] {
  return skills.map(({ id, name }) => ({ id, name, on: chosen.includes(id) }))
}

/** On foot, by bicycle, by car. */
const REACHES = [500, 1000, 3000, 5000, 10_000, 20_000]
export const USUAL_REACH = 3000

/** The usual distances, and the one that is registered when it is another. */
export function reachChips(registered: number | null): { metres: number; name: string }[] {
  const all = registered === null || REACHES.includes(registered) ? REACHES : [...REACHES, registered]
  return [...all].sort((a, b) => a - b).map((metres) => ({ metres, name: reachWords(metres) }))
}

/** What somebody says that they can do. */
export interface Chosen {
  skills: string[]
  reach: number
  intro: string
}

/** What is registered is shown, not asked again; what was chosen since and not saved goes before it. */
export function begin(card: VolunteerCard | null, skills: Menu['skills'], unsaved: Chosen | null = null) {
  return {
    registered: card !== null,
    standing: card?.standingText ?? '',
    skills: skillChips(skills, unsaved?.skills ?? card?.skills ?? []),
    reaches: reachChips(card?.reach ?? null),
    reach: unsaved?.reach ?? card?.reach ?? USUAL_REACH,
    intro: unsaved?.intro ?? card?.intro ?? '',
  }
}
