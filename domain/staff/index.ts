import { domain } from '../kernel'
import { accounts } from './account'
import { disable, enable, endSessions, listAccounts, unlock } from './actions/accounts'
import { listExports } from './actions/exports'
import { login } from './actions/login'
import { logout } from './actions/logout'
import { me } from './actions/me'
import { endSession, sessions } from './actions/sessions'
import { exportRecords } from './exports'

export { recordExport } from './exports'
export { identifyStaff, staffActor } from './identify-staff'
export { hashPassword } from './password'

/** Who works at the console: accounts and sessions. Not the register: nobody's household stands here. */
export const registered = domain({
  admin: {
    'staff.login': login,
    'staff.me': me,
    'staff.logout': logout,
    'staff.sessions': sessions,
    'staff.endSession': endSession,
    'staff.exports': listExports,
    'accounts.list': listAccounts,
    'accounts.unlock': unlock,
    'accounts.disable': disable,
    'accounts.enable': enable,
    'accounts.endSessions': endSessions,
  },
  collections: [accounts, exportRecords],
})
