import type { Role } from '../kernel'
import type { Level, Status } from './views'

/** Who works at which desk. Grants of reviewers may be bound to departments. */
export const DESKS: Record<Level, Role[]> = {
  community: ['clerk'],
  town: ['townReviewer'],
  county: ['countyReviewer'],
}

/** They see that things move, but nothing of health, disability or hardship. */
export const OVERSEERS: Role[] = ['secretary', 'countyManager', 'auditor']

/** Of a case that has begun: a draft is its maker's alone and never in a list of staff. */
export const RUNNING_STATUSES = [
  'submitted',
  'accepted',
  'supplementing',
  'reviewing',
  'decided',
  'delivered',
] as const satisfies Status[]

export const ENDED_STATUSES = ['closed', 'withdrawn', 'notAccepted'] as const satisfies Status[]

export const LISTED_STATUSES = [...RUNNING_STATUSES, ...ENDED_STATUSES] as const

export const hasEnded = (status: Status): boolean => ENDED_STATUSES.some((one) => one === status)

export const stateOf = (status: Status): 'draft' | 'running' | 'ended' =>
  status === 'draft' ? 'draft' : hasEnded(status) ? 'ended' : 'running'

/** Whose matters items are. */
export const DEPARTMENTS = ['民政', '残联', '人社', '医保', '卫健', '退役军人', '住建', '综合'] as const

/** In which word staff are told where an application stands. */
export const STAFF_STATUS_WORDS: Record<Status, string> = {
  draft: '草稿',
  submitted: '待受理',
  accepted: '已受理',
  supplementing: '等补正',
  reviewing: '审核中',
  decided: '已出结果',
  delivered: '已送达',
  closed: '已办结',
  withdrawn: '已撤回',
  notAccepted: '不予受理',
}
