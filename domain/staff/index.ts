import { domain } from '../kernel'
import { accounts } from './account'
import { login } from './actions/login'
import { logout } from './actions/logout'
import { me } from './actions/me'

export { identifyStaff, staffActor } from './identify-staff'
export { hashPassword } from './password'

/** Who works at the console: accounts and sessions. Not the register: nobody's household stands here. */
export const registered = domain({
  admin: { 'staff.login': login, 'staff.me': me, 'staff.logout': logout },
  collections: [accounts],
})
