import type { StaffMe } from '../../../domain/people/views'

export type RoomKey = 'workbench' | 'cases' | 'orders' | 'notices'

interface Room {
  key: RoomKey
  name: string
  /** staff roles that have work or sight here; the door checks every call again */
  roles: string[]
}

const CASE_ROLES = ['clerk', 'secretary', 'townReviewer', 'countyReviewer', 'countyManager', 'auditor']
const ORDER_ROLES = ['volunteerCoordinator', 'clerk', 'secretary']
const NOTICE_ROLES = ['clerk', 'secretary', 'volunteerCoordinator']

/** The left rail, top to bottom. */
const ROOMS: Room[] = [
  { key: 'workbench', name: '工作台', roles: [...CASE_ROLES, 'volunteerCoordinator'] },
  { key: 'cases', name: '办件', roles: CASE_ROLES },
  { key: 'orders', name: '点单', roles: ORDER_ROLES },
  { key: 'notices', name: '通知公示', roles: NOTICE_ROLES },
]

export function roomsFor(me: Pick<StaffMe, 'roles'>): Room[] {
  const held = me.roles.map((held) => held.role)
  return ROOMS.filter((room) => room.roles.some((role) => held.includes(role)))
}

export function mayEnter(me: Pick<StaffMe, 'roles'>, key: RoomKey): boolean {
  return roomsFor(me).some((room) => room.key === key)
}

/** Who works at a desk of cases; the others oversee and see no personal data. */
const DESK_ROLES = ['clerk', 'townReviewer', 'countyReviewer']

export function worksAtDesk(me: Pick<StaffMe, 'roles'>): boolean {
  return me.roles.some((held) => DESK_ROLES.includes(held.role))
}

/** An auditor who holds nothing else looks, and changes nothing. */
export function onlyReads(me: Pick<StaffMe, 'roles'>): boolean {
  return me.roles.length > 0 && me.roles.every((held) => held.role === 'auditor')
}

const ROLE_WORDS: Record<string, string> = {
  clerk: '社区窗口',
  secretary: '社区书记',
  volunteerCoordinator: '志愿服务协调员',
  townReviewer: '镇审核',
  countyReviewer: '县级部门审核',
  countyManager: '县级管理',
  auditor: '审计（只读）',
  admin: '系统管理员',
}

export function roleWord(role: string): string {
  return ROLE_WORDS[role] ?? role
}
