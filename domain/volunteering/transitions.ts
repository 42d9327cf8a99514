import { randomInt } from 'node:crypto'
import { type Actor, type Change, communityOf, declareEffect, type EffectSpec, logged, seal } from '../kernel'
import type { Order, Score, Side } from './order'
import { slotOf } from './order'
import { tell } from './telling'
import { startInWords } from './words'

type Changed = Change<Order>
const DAY = 24 * 3600_000

export const poolOf = (area: string) => `area:${communityOf(area)}`

/** Six digits; `seal` binds them to their purpose. */
export const newCode = () => seal(String(randomInt(1_000_000)).padStart(6, '0'), 'checkInCode')

/** Volunteers are to be told of an order that waits. */
export const askVolunteers = declareEffect<Record<string, never>>('askVolunteers')
/** Two takes at once do not see each other: this looks once more. */
export const checkOverlap = declareEffect<{ volunteerId: string }>('checkOverlap')
export const countHours = declareEffect<{ personId: string; orderId: string; hours: number }>('countHours')

/** What an order gives up when it ends, however it ends. */
const ended = (order: Order) => ({
  pool: null,
  openFor: null,
  takenFor: null,
  dueAt: null,
  slot: `ended|${order._id}`,
})

/** How long after its end an order may stay unfinished before the timer finishes it. */
const FORGOTTEN = DAY
/** How long both sides may rate. */
const RATING_TIME = 7 * DAY

export function taken(order: Order, volunteer: Side, by: Actor, at: number): Changed {
  const assigned = by.id !== volunteer.id
  const text = `${volunteer.name}将上门服务，到时请出示签到码`
  const effects = [
    tell(order, order.orderer, '已接单', order.service.place === 'home' ? text : `${volunteer.name}接了单`),
  ]
  // staff who assign have seen who is free
  if (!assigned) effects.push(checkOverlap({ volunteerId: volunteer.id }))
  if (assigned) effects.push(tell(order, volunteer, '派给您了', `社区把“${order.service.name}”派给您，请按时前往`))
  return {
    set: {
      status: 'taken',
      volunteer,
      volunteerId: volunteer.id,
      takenFor: volunteer.id,
      pool: null,
      dueAt: order.endAt + FORGOTTEN,
    },
    log: [logged(by, at, assigned ? 'assign' : 'take', assigned ? `派给${volunteer.name}` : null)],
    effects,
  }
}

/** Back to where it waits, with a new code: the old one may have been seen. */
const waitingAgain = (order: Order, startAt = order.startAt) =>
  ({
    status: 'open',
    volunteer: null,
    volunteerId: null,
    takenFor: null,
    pool: poolOf(order.area),
    asked: null,
    code: newCode(),
    wrongCodes: 0,
    codeLockedUntil: 0,
    dueAt: startAt,
  }) as const

export function givenBack(order: Order, by: Actor, reason: string, at: number): Changed {
  return {
    set: waitingAgain(order),
    log: [logged(by, at, 'giveBack', reason)],
    effects: [tell(order, order.orderer, '重新找人', '志愿者临时来不了，正在为您另找一位'), askVolunteers({})],
  }
}

export function changed(
  order: Order,
  set: Pick<Order, 'startAt' | 'endAt' | 'place' | 'note'>,
  by: Actor,
  at: number,
): Changed {
  return {
    set: { ...set, ...waitingAgain(order, set.startAt), slot: slotOf(order.orderer.id, order.service.id, set.startAt) },
    log: [logged(by, at, 'change', `改为${startInWords(set.startAt)}`)],
    effects: [askVolunteers({})],
  }
}

export function confirmed(order: Order, by: Actor, at: number): Changed {
  return {
    set: { status: 'confirmed' },
    log: [logged(by, at, 'confirm')],
    effects: [tell(order, order.orderer, '社区已确认', '社区已确认，正在找合适的志愿者')],
  }
}

export function cancelled(order: Order, by: Actor, reason: string | null, at: number): Changed {
  const effects: EffectSpec[] = []
  const why = reason ? `：${reason}` : ''
  if (order.volunteer) effects.push(tell(order, order.volunteer, '已取消', `这一单取消了${why}，不用前往`))
  if (by.id !== order.orderer.id) effects.push(tell(order, order.orderer, '已取消', `社区取消了这一单${why}`))
  return {
    set: { ...ended(order), status: 'cancelled', endReason: reason },
    log: [logged(by, at, 'cancel', reason)],
    effects,
  }
}

export function checkedIn(order: Order, by: Actor, how: string, at: number): Changed {
  return {
    set: { status: 'checkedIn', checkedInAt: at, wrongCodes: 0 },
    log: [logged(by, at, 'checkIn', how)],
    effects: [tell(order, order.orderer, '服务中', `${by.name}已到，服务开始`)],
  }
}

/** Hours to one decimal: never less than a tenth, never more than twice what the service takes. */
export function hoursOf(order: Order, from: number, to: number): number {
  const most = (order.service.minutes / 60) * 2
  return Math.max(0.1, Math.round(Math.min((to - from) / 3600_000, most) * 10) / 10)
}

export function checkedOut(order: Order, by: Actor, how: string, at: number): Changed {
  const hours = hoursOf(order, order.checkedInAt ?? at, at)
  const volunteer = order.volunteer!
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

export function rated(order: Order, by: Actor, side: 'byOrderer' | 'byVolunteer', score: Score): Changed {
  const both = { byOrderer: order.byOrderer, byVolunteer: order.byVolunteer, [side]: score }
  const over = both.byOrderer && both.byVolunteer
  return {
    set: { [side]: score, ...(over ? { ...ended(order), status: 'closed' as const } : {}) },
    log: [logged(by, score.at, 'rate', `${score.score}分${score.comment ? `：${score.comment}` : ''}`)],
    effects: side === 'byOrderer' ? [tell(order, order.volunteer!, '收到评价', `居民给您打了${score.score}分`)] : [],
  }
}

/** What the timer does with an order whose time is over. */
export function overdue(order: Order, by: Actor, at: number): Changed {
  if (order.status === 'done')
    return { set: { ...ended(order), status: 'closed' }, log: [logged(by, at, 'close', '评价期已过')] }
  if (order.status === 'checkedIn') return checkedOut(order, by, '志愿者忘记签退', order.endAt)
  const nobody = order.status !== 'taken'
  const endReason = nobody ? '到时间还没有志愿者接单，请换个时间再点，或给社区打电话' : '志愿者没有签到，社区会跟您联系'
  const effects = [tell(order, order.orderer, '已过期', endReason)]
  if (order.volunteer) effects.push(tell(order, order.volunteer, '已过期', '您没有签到，这一单已过期'))
  return {
    set: { ...ended(order), status: 'expired', endReason },
    log: [logged(by, at, 'expire', nobody ? '没有志愿者接单' : '志愿者没有签到')],
    effects,
  }
}
