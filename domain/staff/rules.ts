import type { Role } from '../kernel'

/** Staff who look after what others take out of the console. */
export const EXPORT_CHECKERS: Role[] = ['auditor', 'admin', 'countyManager']
