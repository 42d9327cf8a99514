import { idNumber } from '../../../tests/harness/neighbourhood'
import { present } from '../../kernel'
import { audienceKeysOf, newPerson, type Person } from '../../people'
import { people } from '../../people/person'
import type { Community } from '../../places'
import { asVolunteer, type Registration } from '../../volunteering'

let count = 100

interface Wish {
  openid?: string
  name?: string
  /** number of the grid: 1 or 2 */
  grid?: number
  born?: string
  tags?: string[]
  role?: 'gridWorker'
  volunteer?: Partial<Registration>
  dependents?: Person['dependents']
}

/** Somebody of the register, plainly invented; not stored yet. */
export async function invented(home: Community, wish: Wish = {}): Promise<Person> {
  const index = ++count
  const building = present(home.buildings[(wish.grid ?? 1) - 1], 'a building of the grid')
  const told = {
    name: wish.name ?? `样例${index}`,
    idNumber: idNumber(wish.born ?? `19${50 + (index % 40)}-01-${10 + Math.floor(index / 1000)}`, index % 1000),
    phone: `1390000${String(index).padStart(4, '0')}`,
    home: { buildingId: building.id, unit: '1', room: '302' },
  }
  const openid = wish.openid ?? `townsman-${index}`
  const made = await newPerson(`person-${String(index).padStart(5, '0')}`, openid, told, home, Date.now(), [])
  const roles = wish.role ? [...made.roles, { role: wish.role, area: building.grid }] : made.roles
  const person = { ...made, roles, tags: [...made.tags, ...(wish.tags ?? [])], dependents: wish.dependents ?? [] }
  const keyed = { ...person, audienceKeys: audienceKeysOf(person) }
  if (!wish.volunteer) return keyed
  return { ...keyed, ...asVolunteer(keyed, { skills: ['haircut'], reach: 5_000, intro: null, ...wish.volunteer }) }
}

export async function settled(home: Community, wish: Wish = {}): Promise<Person> {
  const person = await invented(home, wish)
  if (!(await people.insert(person))) throw new Error(`${person.openid} lives here already`)
  return person
}
