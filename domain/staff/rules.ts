import type { Role } from '../kernel'

/** Who looks after the accounts of their area. */
export const ACCOUNT_KEEPERS: Role[] = ['admin']

/** Staff who look after what others take out of the console. */
export const EXPORT_CHECKERS: Role[] = ['auditor', 'admin', 'countyManager']
