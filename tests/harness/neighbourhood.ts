import { asWorker } from '../../domain/gridwork'
import { born, type Grant, now } from '../../domain/kernel'
import { checkCharacterOf } from '../../domain/kernel/text/rules'
import { newPerson, type Person } from '../../domain/people'
import { people } from '../../domain/people/person'
import type { Community, Grid } from '../../domain/places'
import { type CommunityDocument, communities } from '../../domain/places/communities'
import type { Week } from '../../domain/places/views'
import { hashPassword } from '../../domain/staff'
import { accounts, NEW_ACCOUNT } from '../../domain/staff/account'

export const COUNTY = '510821'
export const TOWN = `${COUNTY}/107`
export const HOME = `${TOWN}/001`
export const OTHER = `${TOWN}/002`

/** A number of the right form, in a county that does not exist. */
export function idNumber(birthDay: string, sequence: number): string {
  const body = `519999${birthDay.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return body + checkCharacterOf(body)
}

/** 8:30-12:00 14:00-17:30, Monday to Friday */
const OFFICE_HOURS: Week = Array.from({ length: 7 }, (_, weekday) =>
  weekday < 5
    ? [
        [510, 720],
        [840, 1050],
      ]
    : [],
)

const stored = (id: string, area: string, at: number) => ({ _id: id, version: 1, area, createdAt: at, updatedAt: at })

export function testCommunity(area: string, name: string, worker: Grid['worker']): CommunityDocument {
  return {
    ...born(area, area, now(), []),
    name,
    phone: `0000-60001${area.slice(-2)}`,
    address: '样例路1号',
    hours: OFFICE_HOURS,
    closures: [],
    extraDays: [],
    town: { name: '样例镇', phone: '0000-6000002' },
    county: { name: '样例县', phones: { 人社: '0000-6000003' } },
    grids: [
      { area: `${area}/01`, name: '01网格', worker },
      { area: `${area}/02`, name: '02网格', worker: null },
    ],
    buildings: [
      { id: 'b1', name: '阳光苑1栋', grid: `${area}/01`, units: 3, location: { lat: 31.91, lng: 107.24 } },
      { id: 'b2', name: '阳光苑2栋', grid: `${area}/02`, units: 2, location: { lat: 31.912, lng: 107.241 } },
    ],
  }
}

interface Resident {
  openid: string
  name: string
  born?: string
  sequence: number
  community: Community
  worker?: boolean
}

export async function addPerson({ openid, name, born = '1960-05-05', sequence, community, worker }: Resident) {
  const told = {
    name,
    idNumber: idNumber(born, sequence),
    phone: `1990000${String(sequence).padStart(4, '0')}`,
    home: { buildingId: 'b1', unit: '1', room: '101' },
  }
  const base = newPerson(`person-${openid || sequence}`, openid, told, community, now(), [])
  const complete: Person = {
    ...base,
    ...(worker ? asWorker(base, { grid: base.area, phone: '0000-6000009' }) : {}),
    consent: { at: now(), version: 'test' },
  }
  await people.insert(complete)
  return complete
}

export async function addAccount(
  id: string,
  title: string,
  grants: [Grant, ...Grant[]],
  password: Awaited<ReturnType<typeof hashPassword>>,
) {
  const [{ area }] = grants
  await accounts.insert({
    ...stored(id, area, now()),
    password,
    name: `${title.slice(0, 1)}样例`,
    title,
    grants: grants.map((grant) => ({ ...grant, areaName: '样例' })),
    ...NEW_ACCOUNT,
  })
}

/** Two communities of one town; residents, a grid worker, and a desk at every level. All of them invented. */
export async function settleNeighbourhood() {
  const workerOf = (area: string, openid: string) => ({
    personId: `person-${openid}`,
    openid,
    name: area === HOME ? '网格样例' : '邻格样例',
    phone: '0000-6000009',
  })
  const home = testCommunity(HOME, '普子岭社区', workerOf(HOME, 'o-worker'))
  const other = testCommunity(OTHER, '样例邻社区', workerOf(OTHER, 'o-other-worker'))
  await communities.insert(home)
  await communities.insert(other)
  const resident = await addPerson({ openid: 'o-resident', name: '王样例', sequence: 1, community: home })
  await addPerson({ openid: 'o-neighbour', name: '李样例', sequence: 2, community: home })
  await addPerson({ openid: 'o-far', name: '张样例', sequence: 3, community: other })
  await addPerson({ openid: 'o-worker', name: '网格样例', sequence: 4, community: home, worker: true })
  await addPerson({ openid: 'o-other-worker', name: '邻格样例', sequence: 5, community: other, worker: true })
  const password = await hashPassword('puziling-demo')
  const desks: [id: string, title: string, grants: [Grant, ...Grant[]]][] = [
    ['clerk', '窗口', [{ role: 'clerk', area: HOME }]],
    ['clerk2', '窗口', [{ role: 'clerk', area: HOME }]],
    ['other-clerk', '窗口', [{ role: 'clerk', area: OTHER }]],
    ['secretary', '书记', [{ role: 'secretary', area: HOME }]],
    ['coordinator', '志愿服务专员', [{ role: 'volunteerCoordinator', area: HOME }]],
    ['town', '镇审核', [{ role: 'townReviewer', area: TOWN }]],
    ['county', '县审核', [{ role: 'countyReviewer', area: COUNTY, departments: ['人社', '医保'] }]],
    ['county-disabled', '县残联', [{ role: 'countyReviewer', area: COUNTY, departments: ['残联'] }]],
    ['manager', '县管理', [{ role: 'countyManager', area: COUNTY }]],
    ['admin', '管理员', [{ role: 'admin', area: COUNTY }]],
  ]
  for (const [id, title, grants] of desks) await addAccount(id, title, grants, password)
  return { home, other, resident }
}
