import { communityOf } from '../../kernel'
import type { Person } from '../../people'
import { isProfessional, skills } from '../rules'
import type { Volunteer } from './part'

/** Of whoever is a volunteer: by what it is told whether they still are who was confirmed. */
export type Identity = Pick<Person, 'idIndex' | 'nameKey' | 'area'>

/** Whom staff had before them: another name, another number or another community is confirmed anew. */
const isStillThem = ({ idIndex, nameKey, area }: Identity, { confirmation }: Volunteer): boolean =>
  confirmation?.idIndex === idIndex && confirmation.nameKey === nameKey && confirmation.community === communityOf(area)

/** The skills for which somebody may go to people's homes. */
export const confirmedSkills = (person: Identity, volunteer: Volunteer): string[] =>
  volunteer.standing !== 'withdrawn' && isStillThem(person, volunteer)
    ? volunteer.skills.filter((skill) => volunteer.confirmation?.skills.includes(skill))
    : []

/**
 * May somebody do what wants one of these skills? At a home, or wherever one learns where somebody lives, only by a skill that
 * staff confirmed; at the station, where others are, also by their own word, unless the skill wants a proof.
 */
export function canDo(person: Identity, volunteer: Volunteer, wanted: string[], atStation: boolean): boolean {
  if (volunteer.standing === 'withdrawn') return false
  const confirmed = confirmedSkills(person, volunteer)
  return wanted.some(
    (skill) => confirmed.includes(skill) || (atStation && volunteer.skills.includes(skill) && !isProfessional(skill)),
  )
}

/** Has somebody who confirmed them not seen all of what they say today? */
export const saysSomethingNew = (person: Identity, volunteer: Volunteer): boolean =>
  !isStillThem(person, volunteer) || volunteer.skills.some((skill) => !volunteer.confirmation?.looked.includes(skill))

const named = (ids: readonly string[]) =>
  ids.map((id) => `“${skills.find((skill) => skill.id === id)?.name ?? id}”`).join('、')

/** What a volunteer reads of how it stands with them; null: all is confirmed. */
export function standingText(person: Identity, volunteer: Volunteer): string | null {
  if (volunteer.standing === 'withdrawn')
    return `社区暂停了您接单：${volunteer.withdrawal?.reason ?? ''}。有疑问请给社区打电话。`
  const confirmed = confirmedSkills(person, volunteer)
  const waiting = volunteer.skills.filter((skill) => !confirmed.includes(skill))
  if (waiting.length === 0) return null
  const proofs = waiting.filter(isProfessional)
  const bring = proofs.length > 0 ? `身份证和${named(proofs)}的证书` : '身份证'
  if (confirmed.length > 0)
    return volunteer.standing === 'waiting'
      ? `新加的${named(waiting)}等社区确认。请带${bring}到社区窗口；确认前，您照常按${named(confirmed)}接单。`
      : `${named(waiting)}社区没有确认。要按这项接单，请带${bring}到社区窗口。`
  return `等社区确认。请带${bring}到社区窗口，工作人员当面核对后，您就能接上门的单。现在可以接在社区服务站做的单。`
}
