import { domain } from '../kernel'
import { assign } from './actions/assign'
import { cancel } from './actions/cancel'
import { change } from './actions/change'
import { checkIn } from './actions/check-in'
import { checkOut } from './actions/check-out'
import { confirm } from './actions/confirm'
import { get } from './actions/get'
import { giveBack } from './actions/give-back'
import { me } from './actions/me'
import { menu } from './actions/menu'
import { myOrders } from './actions/my-orders'
import { open } from './actions/open'
import { order } from './actions/order'
import { rate } from './actions/rate'
import { register } from './actions/register'
import { staffCancel } from './actions/staff-cancel'
import { staffGet } from './actions/staff-get'
import { staffQueue } from './actions/staff-queue'
import { take } from './actions/take'
import { askingVolunteers } from './ask-volunteers'
import { checkingOverlap } from './check-overlap'
import { countingHours } from './count-hours'
import { orders } from './order'
import { finishOverdue } from './timer'

export { menuVersion, serviceAt, services, skills } from './menu'
export { newOrder, sideOf, type Wish } from './new-order'
export { OPEN_ORDERS_JOIN, type Order, orders, RUNNING } from './order'
export { placeOf } from './place'
export { orderCard } from './present'
export { asVolunteer, type Registration } from './registration'
export { cancelled, checkedIn, checkedOut, confirmed, rated, taken } from './transitions'

export const registered = domain({
  app: {
    'volunteering.menu': menu,
    'volunteering.order': order,
    'volunteering.myOrders': myOrders,
    'volunteering.get': get,
    'volunteering.change': change,
    'volunteering.cancel': cancel,
    'volunteering.open': open,
    'volunteering.take': take,
    'volunteering.giveBack': giveBack,
    'volunteering.checkIn': checkIn,
    'volunteering.checkOut': checkOut,
    'volunteering.rate': rate,
    'volunteering.me': me,
    'volunteering.register': register,
  },
  admin: {
    'volunteering.queue': staffQueue,
    'volunteering.get': staffGet,
    'volunteering.order': staffGet,
    'volunteering.assign': assign,
    'volunteering.confirm': confirm,
    'volunteering.cancel': staffCancel,
  },
  collections: [orders],
  effects: [askingVolunteers, checkingOverlap, countingHours],
  timers: { orders: finishOverdue },
})
