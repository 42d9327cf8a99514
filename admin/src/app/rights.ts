import { DESKS, OVERSEERS } from '../../../domain/casework/rules'
import type { Role } from '../../../domain/kernel/actor'
import { isKeyOf } from '../../../domain/kernel/objects/rules'
import { PUBLISHERS } from '../../../domain/publishing/rules'
import type { StaffMe } from '../../../domain/staff/views'
import { DISPATCHERS } from '../../../domain/volunteering/rules'

type Me = Pick<StaffMe, 'roles'>

/** Who works at a desk of cases; overseers see no personal data. */
const DESK_ROLES: readonly Role[] = Object.values(DESKS).flat()
export const CASE_ROLES: readonly Role[] = [...DESK_ROLES, ...OVERSEERS]

/** What somebody is offered goes by the roles they hold; the door checks every call again. */
export const holdsOneOf = (me: Me, roles: readonly Role[]): boolean =>
  me.roles.some((held) => roles.some((role) => role === held.role))

export const worksAtDesk = (me: Me): boolean => holdsOneOf(me, DESK_ROLES)

/** What somebody has work or sight of, section by section. */
export const sightOf = (me: Me) => ({
  cases: holdsOneOf(me, CASE_ROLES),
  orders: holdsOneOf(me, DISPATCHERS),
  board: holdsOneOf(me, PUBLISHERS),
})

/** An auditor who holds nothing else looks, and changes nothing. */
export function onlyReads(me: Me): boolean {
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
