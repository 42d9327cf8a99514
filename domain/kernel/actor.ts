import { type Area, communityOf, isWithin, townOf } from './area'
import type { Joined } from './store/joined-rows'

export type Role =
  | 'resident'
  | 'volunteer'
  | 'gridWorker'
  | 'clerk'
  | 'secretary'
  | 'volunteerCoordinator'
  | 'townReviewer'
  | 'countyReviewer'
  | 'countyManager'
  | 'auditor'
  | 'admin'

export interface Grant {
  role: Role
  area: Area
  /** county and town reviewers see these departments only; absent: all */
  departments?: string[]
}

/** Who asks. Made by a door from what WeChat or the session says, never from the input. */
export interface Actor {
  kind: 'anyone' | 'wechat' | 'staff' | 'system'
  /** person id or account id; '' while unknown */
  id: string
  /** '' outside WeChat */
  openid: string
  name: string
  title: string
  /** where the person lives or works; '' while unknown */
  area: Area
  grants: Grant[]
  /** the session of the console that the call came with; '' elsewhere */
  session: string
  /** the document that the identity was read from, so that an action does not read it twice */
  document: unknown
  /** documents read together with the identity, by the name of the action's join */
  joined: Joined
}

export const anyone = (openid = ''): Actor => ({
  kind: openid ? 'wechat' : 'anyone',
  id: '',
  openid,
  name: '',
  title: '',
  area: '',
  grants: [],
  session: '',
  document: null,
  joined: {},
})

/** Work that nobody asked for: timers and the carrying out of effects. */
export const system: Actor = { ...anyone(), kind: 'system', id: 'system', name: '系统', title: '系统' }

const isOneOf =
  (roles: readonly Role[]) =>
  ({ role }: Grant) =>
    roles.includes(role)

/** What the actor holds of these roles. */
const grantsAs = ({ grants }: Actor, roles: readonly Role[]): Grant[] => grants.filter(isOneOf(roles))

/** Does the actor hold one of these roles anywhere? */
export const isOneWith = ({ grants }: Actor, roles: readonly Role[]): boolean => grants.some(isOneOf(roles))

/** Where the actor holds one of these roles: lists are scoped by these. */
export const areasAs = (actor: Actor, roles: readonly Role[]): Area[] => grantsAs(actor, roles).map(({ area }) => area)

/** The communities whose own staff the actor is, in one of these roles. */
export const communitiesAs = (actor: Actor, roles: readonly Role[]): Area[] =>
  areasAs(actor, roles).filter((area) => area === communityOf(area) && area !== townOf(area))

/** Is the actor staff of this area, in one of these roles (for this department)? */
export const isStaffOf = (actor: Actor, roles: readonly Role[], area: Area, department?: string): boolean =>
  actor.kind === 'staff' && holds(actor, roles, area, department)

/** May the actor act as one of `roles` on something in `area` (of this department)? */
export function holds(actor: Actor, roles: readonly Role[], area: Area, department?: string): boolean {
  return actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      isWithin(area, grant.area) &&
      (!department || !grant.departments || grant.departments.includes(department)),
  )
}
