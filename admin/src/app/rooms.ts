import { DESKS, OVERSEERS } from '../../../domain/casework/rules'
import type { Role } from '../../../domain/kernel/actor'
import { isKeyOf } from '../../../domain/kernel/typed/rules'
import { ANSWERERS } from '../../../domain/messaging/rules'
import { PUBLISHERS } from '../../../domain/publishing/notice/rules'
import type { StaffMe } from '../../../domain/staff/views'
import { DISPATCHERS } from '../../../domain/volunteering/rules'

export type RoomKey = 'workbench' | 'cases' | 'orders' | 'notices'

interface Room {
  key: RoomKey
  name: string
  /** staff roles that have work or sight here; the door checks every call again */
  roles: readonly string[]
}

/** Who works at a desk of cases; overseers see no personal data. */
const DESK_ROLES: readonly string[] = Object.values(DESKS).flat()
const CASE_ROLES = [...DESK_ROLES, ...OVERSEERS]

/** The left rail, top to bottom. */
const ROOMS: Room[] = [
  { key: 'workbench', name: '工作台', roles: [...CASE_ROLES, ...DISPATCHERS, ...PUBLISHERS] },
  { key: 'cases', name: '办件', roles: CASE_ROLES },
  { key: 'orders', name: '点单', roles: DISPATCHERS },
  { key: 'notices', name: '通知公示', roles: PUBLISHERS },
]

export function roomsFor(me: Pick<StaffMe, 'roles'>): Room[] {
  const held = me.roles.map((held) => held.role)
  return ROOMS.filter((room) => room.roles.some((role) => held.includes(role)))
}

export function mayEnter(me: Pick<StaffMe, 'roles'>, key: RoomKey): boolean {
  return roomsFor(me).some((room) => room.key === key)
}

export function worksAtDesk(me: Pick<StaffMe, 'roles'>): boolean {
  return me.roles.some((held) => DESK_ROLES.includes(held.role))
}

/** Whoever wrote 人工 to the service account is answered by them. */
export function answersCallbacks(me: Pick<StaffMe, 'roles'>): boolean {
  return me.roles.some((held) => (ANSWERERS as readonly string[]).includes(held.role))
}

/** An auditor who holds nothing else looks, and changes nothing. */
export function onlyReads(me: Pick<StaffMe, 'roles'>): boolean {
  return me.roles.length > 0 && me.roles.every((held) => held.role === 'auditor')
}

/** As staff read them; every role of the console has its word. */
const ROLE_WORDS: Record<Exclude<Role, 'resident' | 'volunteer' | 'gridWorker'>, string> = {
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
  return isKeyOf(ROLE_WORDS, role) ? ROLE_WORDS[role] : role
}
