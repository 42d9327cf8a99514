import { type About, type Change, logged, present } from '../../../kernel'
import type { Order } from '../document'
import { tell } from '../messages'
import { countHours } from './effects'

/** How long both sides may rate. */
const RATING_TIME = 7 * 24 * 3600_000

/** Hours to one decimal: never less than a tenth, never more than twice what the service takes. */
function hoursOf(order: Order, from: number, to: number): number {
  const most = (order.service.minutes / 60) * 2
  return Math.max(0.1, Math.round(Math.min((to - from) / 3600_000, most) * 10) / 10)
}

/** @param how presence was shown, for the log */
export function checkedOut(order: Order, { by, at }: About, how: string): Change<Order> {
  const hours = hoursOf(order, order.checkedInAt ?? at, at)
  const volunteer = present(order.volunteer)
  return {
    set: { status: 'done', checkedOutAt: at, hours, takenFor: null, dueAt: at + RATING_TIME },
    log: [logged(by, at, 'checkOut', `${how}，${hours}小时`)],
    effects: [
      countHours({ personId: volunteer.id, orderId: order._id, hours }),
      tell(order, order.orderer, '请您评价', `服务完成，共${hours}小时，请给${volunteer.name}打个分`),
      tell(order, volunteer, '服务完成', `谢谢您，已记${hours}小时志愿时长`),
    ],
  }
}
