import { ageOn, type Change, dayOf, idFromRequest, isConflict, logged, now, system } from '../../domain/kernel'
import { identityOf, newPerson, type Person } from '../../domain/people'
import { addPerson, changePerson } from '../../domain/people/change-person'
import { phoneOf, placeOf, type Told } from '../../domain/people/new-person'
import { tagsOf } from '../../domain/people/person'
import type { Community } from '../../domain/places'
import { type CommunityDocument, communities } from '../../domain/places/communities'
import { type Plan, planOf } from './plan'
import type { Row } from './sheets'

export interface Imported {
  plan: Plan
  /** false: a dry run, or rows were refused */
  written: boolean
}

const LOG = '名册导入'

/**
 * Brings grids, buildings and residents into a community. Every row is judged before anything is written, and one that is
 * refused keeps all from being written, unless `withoutRefused`. Done again it changes nothing; killed, the next run
 * finishes: a community is one write, a resident is one write, and what is counted of them follows as their effects.
 */
export async function importRows(
  rows: Row[],
  area: string,
  { dry = false, withoutRefused = false }: { dry?: boolean; withoutRefused?: boolean } = {},
): Promise<Imported> {
  const community = await communities.get(area)
  if (!community) throw new Error(`没有社区${area}，请先建立它的资料（docs/deployment.md）。`)
  const plan = await planOf(rows, community)
  if (dry || (plan.refused.length > 0 && !withoutRefused)) return { plan, written: false }
  const places: Community = { ...community, grids: plan.grids, buildings: plan.buildings }
  if (JSON.stringify(places) !== JSON.stringify(community)) await writePlaces(community, places)
  for (const told of plan.added) await add(told, places)
  for (const { person, told } of plan.changed) await changePerson(person, changeOf(person, told, places), now())
  return { plan, written: true }
}

async function writePlaces(community: CommunityDocument, { grids, buildings }: Community): Promise<void> {
  const log = [logged(system, now(), 'importPlaces', `${grids.length}个网格、${buildings.length}栋楼`)]
  try {
    await communities.advance(community, { set: { grids, buildings }, log }, now())
  } catch (error) {
    if (isConflict(error)) throw new Error('社区的资料刚才被别人改了，什么也没有写。请再导入一次。')
    throw error
  }
}

/** The id follows from the ID number: whoever imports at the same time makes the same person. */
async function add(told: Told, community: Community): Promise<void> {
  const id = idFromRequest('person', 'import', identityOf(told.idNumber).idIndex)
  await addPerson(newPerson(id, '', told, community, now(), [logged(system, now(), 'register', LOG)]))
}

function changeOf(person: Person, told: Told, community: Community): Change<Person> {
  const place = told.home ? placeOf(told.home, community) : {}
  const { area } = { ...person, ...place }
  return {
    set: {
      ...place,
      ...(told.phone ? phoneOf(told.phone) : {}),
      roles: person.roles.map((grant) => (grant.role === 'resident' ? { ...grant, area } : grant)),
      tags: tagsOf(person.tags, ageOn(person.birthDay, dayOf(now()))),
    },
    log: [logged(system, now(), 'register', LOG)],
  }
}
