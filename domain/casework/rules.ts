import type { Role } from '../kernel'
import type { Level } from './views'

/** Who works at which desk. Grants of reviewers may be bound to departments. */
export const DESKS: Record<Level, Role[]> = {
  community: ['clerk'],
  town: ['townReviewer'],
  county: ['countyReviewer'],
}

/** They see that things move, but nothing of health, disability or hardship. */
export const OVERSEERS: Role[] = ['secretary', 'countyManager', 'auditor']
