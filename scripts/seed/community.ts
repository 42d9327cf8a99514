import type { Community, CommunityBuilding, Grid } from '../../domain/catalog'
import { DEMONSTRATION_AREA, GRIDS, gridArea } from './settings'

/** About the middle of a small town in Sichuan; the streets are invented. */
const CENTRE = { lat: 31.9116, lng: 107.2451 }
const STREETS = ['样例路', '示范巷', '演示街', '试点里']

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

export function demonstrationCommunity(workers: Grid['worker'][], at: number): Community {
  return {
    _id: DEMONSTRATION_AREA,
    version: 1,
    area: DEMONSTRATION_AREA,
    createdAt: at,
    updatedAt: at,
    name: '普子岭社区',
    phone: '0000-6000001',
    address: '样例路1号 社区便民服务中心',
    town: { name: '普济样例镇', phone: '0000-6000010' },
    county: {
      name: '样例县',
      phones: { 民政: '0000-6000021', 残联: '0000-6000022', 人社: '0000-6000023', 医保: '0000-6000024', 卫健: '0000-6000025', 退役军人: '0000-6000026', 住建: '0000-6000027', 综合: '0000-6000028' },
    },
    grids: workers.map((worker, index) => ({ area: gridArea(index + 1), name: `${String(index + 1).padStart(2, '0')}网格`, worker })),
    buildings: demonstrationBuildings(),
  }
}
