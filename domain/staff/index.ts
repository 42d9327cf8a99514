import { domain } from '../kernel'
import { accounts } from './account'
import { listExports } from './actions/exports'
import { login } from './actions/login'
import { logout } from './actions/logout'
import { me } from './actions/me'
import { exportRecords } from './exports'

export { recordExport } from './exports'
export { identifyStaff, staffActor } from './identify-staff'
export { hashPassword } from './password'

/** Who works at the console: accounts and sessions. Not the register: nobody's household stands here. */
export const registered = domain({
  admin: { 'staff.login': login, 'staff.me': me, 'staff.logout': logout, 'staff.exports': listExports },
  collections: [accounts, exportRecords],
})
