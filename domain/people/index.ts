import { me } from './actions/me'
import { reveals as revealsAction } from './actions/reveals'
import { saveDependent } from './actions/save-dependent'
import { saveProfile } from './actions/save-profile'
import { login } from './actions/staff-login'
import { logout } from './actions/staff-logout'
import { me as staffMe } from './actions/staff-me'
import { attempts } from './attempts'
import { people } from './person'
import { revealed, reveals } from './reveals'
import { accounts } from './staff/account'
import { workerJoined } from './worker-joined'

export const app = {
  'people.me': me,
  'people.saveProfile': saveProfile,
  'people.saveDependent': saveDependent,
  'people.reveals': revealsAction,
}
export const admin = { 'staff.login': login, 'staff.me': staffMe, 'staff.logout': logout }
export const collections = [people, accounts, reveals, attempts]
export const effects = { workerJoined, revealed }
export const timers = {}

export { fullAddress, maskedAddress } from './address-text'
export { actorOf, identifyPerson, personOf } from './identify-person'
export { communityOfActor, meOf } from './me'
export { gridNameOf, identityOf, newPerson, phoneOf, placeOf, type Told } from './new-person'
export {
  audienceKeysOf,
  type Dependent,
  type HomeAddress,
  hasWeChat,
  type Person,
  PURPOSE,
  people,
  tagsOf,
  type Volunteer,
} from './person'
export { type Looked, recordReveal, reveals } from './reveals'
export { type Account, accounts } from './staff/account'
export { identifyStaff, staffActor } from './staff/identify-staff'
export { hashPassword } from './staff/password'
