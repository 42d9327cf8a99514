import { type Area, isWithin } from './area'

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
  /** the document that the identity was read from, so that an action does not read it twice */
  document: unknown
  /** documents read together with the identity, by the name of the action's join */
  joined: Record<string, unknown[]>
}

export const anyone = (openid = ''): Actor => ({
  kind: openid ? 'wechat' : 'anyone',
  id: '',
  openid,
  name: '',
  title: '',
  area: '',
  grants: [],
  document: null,
  joined: {},
})

/** Work that nobody asked for: timers and the carrying out of effects. */
export const system: Actor = { ...anyone(), kind: 'system', id: 'system', name: '系统', title: '系统' }

/** May the actor act as one of `roles` on something in `area` (of this department)? */
export function holds(actor: Actor, roles: readonly Role[], area: Area, department?: string): boolean {
  return actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      isWithin(area, grant.area) &&
      (!department || !grant.departments || grant.departments.includes(department)),
  )
}
