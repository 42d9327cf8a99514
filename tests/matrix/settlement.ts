import { asWorker } from '../../domain/gridwork'
import { type Actor, type Grant, now, system } from '../../domain/kernel'
import { audienceKeysOf, newPerson, type Person } from '../../domain/people'
import { people } from '../../domain/people/person'
import type { Community } from '../../domain/places'
import { type CommunityDocument, communities } from '../../domain/places/communities'
import { hashPassword } from '../../domain/staff'
import { asVolunteer } from '../../domain/volunteering'
import { connect } from '../../scripts/operator/connect'
import { functionsEnv } from '../../scripts/start/serve'
import { addAccount, COUNTY, HOME, idNumber, OTHER, TOWN, testCommunity } from '../harness/neighbourhood'
import type { Product } from '../product/product'

/** Everybody of WeChat who tries a door. `visitor` has told nobody who they are; the `far` ones live next door. */
export const WECHAT = [
  'visitor',
  'owner',
  'neighbour',
  'worker',
  'otherWorker',
  'volunteer',
  'idleVolunteer',
  'unskilled',
  'far',
  'farWorker',
  'farVolunteer',
] as const
export type WeChatKey = (typeof WECHAT)[number]
export type KnownKey = Exclude<WeChatKey, 'visitor'>
export const KNOWN = WECHAT.filter((key): key is KnownKey => key !== 'visitor')

/** Everybody who tries the console's door. `nobody` has no session; `neighbourClerk` works next door. */
export const STAFF = [
  'nobody',
  'clerk',
  'neighbourClerk',
  'secretary',
  'coordinator',
  'town',
  'county',
  'countyDisabled',
  'manager',
  'auditor',
  'admin',
] as const
export type StaffKey = (typeof STAFF)[number]
export const SIGNED_IN = STAFF.filter((key) => key !== 'nobody')

/** Whoever calls, known to us or not. */
export const EVERYBODY: WeChatKey[] = [...WECHAT]
/** Whoever has told who they are. */
export const REGISTERED: WeChatKey[] = [...KNOWN]

export const openidOf = (key: WeChatKey): string => `o-${key}`
export const personIdOf = (key: KnownKey): string => `person-${key}`

export const isFar = (key: WeChatKey): boolean => key.startsWith('far')
export const areaOf = (key: WeChatKey): string => (isFar(key) ? OTHER : HOME)

/** The skill that the orders of the matrix need, and another one. */
export const SERVICE = 'appliance-repair'
const SKILL = 'repair'
const OTHER_SKILL = 'haircut'

const SKILLED: KnownKey[] = ['volunteer', 'idleVolunteer', 'farVolunteer']
export const isSkilled = (key: WeChatKey): boolean => (SKILLED as string[]).includes(key)
export const WORKERS: WeChatKey[] = ['worker', 'otherWorker', 'farWorker']
export const isWorker = (key: WeChatKey): boolean => WORKERS.includes(key)
/** Registered as volunteers, with the skill that is needed or another one. */
export const VOLUNTEERS: WeChatKey[] = [...SKILLED, 'unskilled']

/** Whoever of the office did what had to be done before. */
export const officeClerk: Actor = { ...system, kind: 'staff', id: 'clerk', name: '样例', title: '窗口' }

/** Values that are masked everywhere, each of one person only, so that an answer that tells one is recognised. */
export interface Plain {
  idNumber: string
  phone: string
  bankCard: string
  room: string
}
export type PlainKind = keyof Plain

export const plainOf = (key: KnownKey): Plain => {
  const number = KNOWN.indexOf(key) + 1
  return {
    idNumber: idNumber('1960-05-05', 700 + number),
    phone: `1990077${String(number).padStart(4, '0')}`,
    bankCard: `62220212345670${String(number).padStart(5, '0')}`,
    room: `9${String(number).padStart(4, '0')}7`,
  }
}

export interface Settlement {
  communities: Record<'home' | 'other', Community>
  people: Record<KnownKey, Person>
}

/** Points the domain in this process at the product's database, and puts people, communities and staff there. */
export async function settle(product: Product): Promise<Settlement> {
  Object.assign(process.env, functionsEnv(product.secretKeys), { SIMULATOR_URL: product.url })
  connect()
  const home = communityOf(HOME, '普子岭社区', 'worker', 'otherWorker')
  const other = communityOf(OTHER, '隔壁样例社区', 'farWorker', 'otherWorker')
  const made = Object.fromEntries(
    await Promise.all(KNOWN.map(async (key) => [key, await personOf(key, isFar(key) ? other : home)] as const)),
  ) as Record<KnownKey, Person>
  await communities.insertMany([home, other])
  await people.insertMany(Object.values(made))
  const password = await hashPassword('puziling-demo')
  for (const [key, title, grants] of POSTS) await addAccount(key.toLowerCase(), title, grants, password)
  return { communities: { home, other }, people: made }
}

const POSTS: [StaffKey, string, [Grant, ...Grant[]]][] = [
  ['clerk', '窗口', [{ role: 'clerk', area: HOME }]],
  ['neighbourClerk', '窗口', [{ role: 'clerk', area: OTHER }]],
  ['secretary', '书记', [{ role: 'secretary', area: HOME }]],
  ['coordinator', '志愿服务专员', [{ role: 'volunteerCoordinator', area: HOME }]],
  ['town', '镇审核', [{ role: 'townReviewer', area: TOWN }]],
  ['county', '县人社审核', [{ role: 'countyReviewer', area: COUNTY, departments: ['人社'] }]],
  ['countyDisabled', '县残联审核', [{ role: 'countyReviewer', area: COUNTY, departments: ['残联'] }]],
  ['manager', '县管理', [{ role: 'countyManager', area: COUNTY }]],
  ['auditor', '审计', [{ role: 'auditor', area: COUNTY }]],
  ['admin', '管理员', [{ role: 'admin', area: COUNTY }]],
]

function communityOf(area: string, name: string, first: KnownKey, second: KnownKey | null): CommunityDocument {
  const plain = testCommunity(area, name, null)
  const workers = [first, second]
  const grids = plain.grids.map((grid, index) => ({ ...grid, worker: gridWorker(workers[index] ?? null) }))
  return { ...plain, grids }
}

export const nameOf = (key: KnownKey) => `样例${'甲乙丙丁戊己庚辛壬癸'[KNOWN.indexOf(key)]}`

const gridWorker = (key: KnownKey | null) =>
  key && { personId: personIdOf(key), openid: openidOf(key), name: nameOf(key), phone: '0000-6000009' }

async function personOf(key: KnownKey, community: Community): Promise<Person> {
  const { idNumber: number, phone, room } = plainOf(key)
  const building = key === 'otherWorker' ? 'b2' : 'b1'
  const told = { name: nameOf(key), idNumber: number, phone, home: { buildingId: building, unit: '1', room } }
  const plain = await newPerson(personIdOf(key), openidOf(key), told, community, now(), [])
  const consented: Person = { ...plain, consent: { at: now(), version: 'test' } }
  if (isWorker(key)) return { ...consented, ...asWorker(consented, { grid: plain.area, phone: '0000-6000009' }) }
  if (!isSkilled(key) && key !== 'unskilled') return withKeys(consented)
  const skills = [isSkilled(key) ? SKILL : OTHER_SKILL]
  return { ...consented, ...asVolunteer(consented, { skills, reach: 3000, intro: null }) }
}

const withKeys = (person: Person): Person => ({ ...person, audienceKeys: audienceKeysOf(person) })
