import { workerOf as workPartOf } from '../../domain/gridwork'
import { born } from '../../domain/kernel'
import { hasWeChat, type Person } from '../../domain/people'
import type { CommunityBuilding, Grid } from '../../domain/places'
import type { CommunityDocument } from '../../domain/places/communities'
import type { Spell, Week } from '../../domain/places/views'
import { DEMONSTRATION_AREA, GRIDS, gridArea, NEIGHBOUR_AREA } from './settings'

/** Where the simulator's phones are: a resident and a volunteer can meet. The streets are invented. */
const CENTRE = { lat: 31.8412, lng: 107.0926 }
const STREETS = ['样例路', '示范巷', '演示街', '试点里']

/** The same on Monday to Friday, in minutes of the day: 8:30 is 510. */
const onWeekdays = (...spells: Spell[]): Week => Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? spells : []))

/** Two or three buildings a grid, some 120 m apart. */
export function demonstrationBuildings(): CommunityBuilding[] {
  return Array.from({ length: GRIDS }, (_, index) => {
    const grid = index + 1
    const count = grid % 3 === 0 ? 3 : 2
    return Array.from({ length: count }, (_, place) => ({
      id: `b${String(grid).padStart(2, '0')}${place + 1}`,
      name: `${STREETS[index % STREETS.length]}${grid}号院${place + 1}幢`,
      grid: gridArea(grid),
      units: 2 + ((grid + place) % 3),
      location: {
        lat: CENTRE.lat + (Math.floor(index / 8) - 2) * 0.0022 + place * 0.0006,
        lng: CENTRE.lng + ((index % 8) - 3.5) * 0.0026 + place * 0.0005,
      },
    }))
  }).flat()
}

/** @param workers in the order of their grids; none while they are not made yet */
export function demonstrationCommunity(workers: Person[], at: number): CommunityDocument {
  return {
    ...born(DEMONSTRATION_AREA, DEMONSTRATION_AREA, at, []),
    name: '普子岭社区',
    phone: '0000-6000001',
    address: '样例路1号 社区便民服务中心',
    hours: onWeekdays([510, 720], [870, 1080]),
    closures: [],
    extraDays: [],
    town: { name: '普济样例镇', phone: '0000-6000010' },
    county: {
      name: '样例县',
      phones: {
        民政: '0000-6000021',
        残联: '0000-6000022',
        人社: '0000-6000023',
        医保: '0000-6000024',
        卫健: '0000-6000025',
        退役军人: '0000-6000026',
        住建: '0000-6000027',
        综合: '0000-6000028',
      },
    },
    grids: Array.from({ length: GRIDS }, (_, index) => ({
      area: gridArea(index + 1),
      name: `${String(index + 1).padStart(2, '0')}网格`,
      worker: workerOf(workers[index]),
    })),
    buildings: demonstrationBuildings(),
  }
}

const workerOf = (worker: Person | undefined): Grid['worker'] =>
  worker
    ? {
        personId: worker._id,
        openid: hasWeChat(worker) ? worker.openid : '',
        name: worker.name,
        phone: workPartOf(worker)?.phone ?? null,
      }
    : null

/** Next door: a community of one building, so that what must stay apart can be seen to. */
export function neighbourCommunity(at: number): CommunityDocument {
  const home = demonstrationCommunity([], at)
  const grid = `${NEIGHBOUR_AREA}/01`
  return {
    ...home,
    _id: NEIGHBOUR_AREA,
    area: NEIGHBOUR_AREA,
    name: '隔壁样例社区',
    phone: '0000-6000002',
    address: '隔壁样例路1号',
    hours: [...onWeekdays([540, 1020]).slice(0, 5), [[540, 720]], []],
    grids: [{ area: grid, name: '01网格', worker: null }],
    buildings: home.buildings
      .slice(0, 1)
      .map((building) => ({ ...building, id: 'n011', name: '隔壁样例路1号院1幢', grid })),
  }
}
