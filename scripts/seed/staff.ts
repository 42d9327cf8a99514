import type { Department } from '../../domain/catalog/views'
import type { Grant } from '../../domain/kernel'
import { hashPassword } from '../../domain/staff'
import { type Account, NEW_ACCOUNT } from '../../domain/staff/account'
import { inventedName } from './names'
import { Random } from './random'
import { COUNTY, DEMO_PASSWORD, DEMONSTRATION_AREA, NEIGHBOUR_AREA, TOWN } from './settings'

interface Post {
  account: string
  title: string
  role: Grant['role']
  area: string
  areaName: string
  departments?: Department[]
}

const COMMUNITY = { area: DEMONSTRATION_AREA, areaName: '普子岭社区' }
const IN_TOWN = { area: TOWN, areaName: '普济样例镇' }
const IN_COUNTY = { area: COUNTY, areaName: '样例县' }

/** Staff of every role at community, town and county, and a clerk next door who may see nothing of ours. */
const POSTS: Post[] = [
  { account: 'clerk', title: '窗口', role: 'clerk', ...COMMUNITY },
  { account: 'clerk2', title: '窗口', role: 'clerk', ...COMMUNITY },
  { account: 'secretary', title: '书记', role: 'secretary', ...COMMUNITY },
  { account: 'coordinator', title: '志愿服务专员', role: 'volunteerCoordinator', ...COMMUNITY },
  { account: 'town', title: '镇审核', role: 'townReviewer', ...IN_TOWN },
  { account: 'county-civil', title: '县民政局审核', role: 'countyReviewer', ...IN_COUNTY, departments: ['民政'] },
  { account: 'county-disabled', title: '县残联审核', role: 'countyReviewer', ...IN_COUNTY, departments: ['残联'] },
  { account: 'county-labour', title: '县人社局审核', role: 'countyReviewer', ...IN_COUNTY, departments: ['人社'] },
  { account: 'county-medical', title: '县医保局审核', role: 'countyReviewer', ...IN_COUNTY, departments: ['医保'] },
  { account: 'county-health', title: '县卫健局审核', role: 'countyReviewer', ...IN_COUNTY, departments: ['卫健'] },
  {
    account: 'county-others',
    title: '县级审核',
    role: 'countyReviewer',
    ...IN_COUNTY,
    departments: ['退役军人', '住建', '综合'],
  },
  { account: 'manager', title: '县管理', role: 'countyManager', ...IN_COUNTY },
  { account: 'auditor', title: '审计', role: 'auditor', ...IN_COUNTY },
  { account: 'admin', title: '系统管理员', role: 'admin', ...COMMUNITY },
  { account: 'neighbour', title: '窗口', role: 'clerk', area: NEIGHBOUR_AREA, areaName: '隔壁样例社区' },
]

export async function demonstrationAccounts(at: number): Promise<Account[]> {
  const random = new Random(7)
  const password = await hashPassword(DEMO_PASSWORD)
  return POSTS.map(({ account, title, role, area, areaName, departments }) => ({
    _id: account,
    version: 1,
    area,
    createdAt: at,
    updatedAt: at,
    password,
    name: inventedName(random),
    title,
    grants: [{ role, area, areaName, ...(departments ? { departments } : {}) }],
    ...NEW_ACCOUNT,
  }))
}
