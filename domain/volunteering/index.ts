import { domain } from '../kernel'
import { menu } from './menu/actions/menu'
import { assign } from './order/actions/assign'
import { cancel } from './order/actions/cancel'
import { change } from './order/actions/change'
import { checkIn } from './order/actions/check-in'
import { checkOut } from './order/actions/check-out'
import { confirm } from './order/actions/confirm'
import { countOrders } from './order/actions/count-orders'
import { exportOrders } from './order/actions/export-orders'
import { get } from './order/actions/get'
import { giveBack } from './order/actions/give-back'
import { myOrders } from './order/actions/my-orders'
import { open } from './order/actions/open'
import { order } from './order/actions/order'
import { rate } from './order/actions/rate'
import { reveal } from './order/actions/reveal'
import { staffCancel } from './order/actions/staff-cancel'
import { staffGet } from './order/actions/staff-get'
import { staffQueue } from './order/actions/staff-queue'
import { take } from './order/actions/take'
import { askingVolunteers } from './order/ask-volunteers'
import { checkingOverlap } from './order/check-overlap'
import { orders } from './order/document'
import { finishOverdue } from './order/finish-overdue'
import { INVITATIONS } from './order/joins'
import { releasingOrders } from './order/release-orders'
import { newOrderTemplate, orderProgress } from './order/templates'
import { confirmVolunteer } from './volunteer/actions/confirm-volunteer'
import { me } from './volunteer/actions/me'
import { register } from './volunteer/actions/register'
import { volunteers } from './volunteer/actions/volunteers'
import { withdrawConfirmation } from './volunteer/actions/withdraw-confirmation'
import { countingHours } from './volunteer/count-hours'

export { menuVersion, serviceAt, services } from './menu/menu'
export { newOrder, sideOf } from './order/changes/new-order'
export { taken } from './order/changes/taken'
export type { Order } from './order/document'
export { OPEN_ORDERS } from './order/joins'
export { placeOf } from './order/place'
export { ORDERS_STAMP } from './order/stamp'
export { skills } from './rules'
export { asVolunteer, type Registration } from './volunteer/registration'

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
    'volunteering.count': countOrders,
    'volunteering.export': exportOrders,
    'volunteering.reveal': reveal,
    'volunteering.get': staffGet,
    'volunteering.order': staffGet,
    'volunteering.assign': assign,
    'volunteering.confirm': confirm,
    'volunteering.cancel': staffCancel,
    'volunteering.volunteers': volunteers,
    'volunteering.confirmVolunteer': confirmVolunteer,
    'volunteering.withdrawConfirmation': withdrawConfirmation,
  },
  collections: [orders],
  inbox: [INVITATIONS],
  templates: [orderProgress, newOrderTemplate],
  effects: [askingVolunteers, checkingOverlap, countingHours, releasingOrders],
  timers: { orders: finishOverdue },
})
