import { type InboxLine, joinOf } from '../../kernel'
import { WAITING_ORDERS } from '../rules'
import { orders } from './document'
import { matterOf, orderPage } from './messages'
import { overlaps, type Span } from './overlapping'
import { couldServe } from './policy'
import { orderCard } from './present/order-view'
import { startInWords } from './words'

/** Joined to a person: the orders of theirs that run, the earliest first. */
export const OPEN_ORDERS = joinOf(
  orders,
  { localField: '_id', foreignField: 'openFor', as: 'openOrders', without: ['log', 'effects'] },
  (rows, actor) => rows.sort((a, b) => a.startAt - b.startAt).map((order) => orderCard(order, actor)),
)

/** Joined to a volunteer: when they are at something else. */
export const BUSY = joinOf(
  orders,
  { localField: '_id', foreignField: 'takenFor', as: 'taken', only: ['startAt', 'endAt'] },
  (rows) =>
    (span: Span): boolean =>
      rows.some((other) => overlaps(other, span)),
)

/**
 * Joined to a person: the orders that wait for somebody and that they were told of, as the inbox shows them. Read from the
 * orders, so whoever takes one takes it out of everybody's inbox.
 */
export const INVITATIONS = joinOf(
  orders,
  {
    localField: 'openid',
    foreignField: 'askedFor',
    as: 'invitations',
    without: ['log', 'effects', 'photos', 'code', 'searchKeys'],
  },
  (rows, actor, now): InboxLine[] =>
    rows
      .filter((order) => WAITING_ORDERS.includes(order.status) && order.startAt > now && couldServe(actor, order))
      .map((order) => ({
        id: `${order._id}-${order.askedAt}`,
        kind: 'message',
        mark: matterOf(order).word,
        title: `有人需要：${order.service.name}`,
        text: `${startInWords(order.startAt)}，${order.place.shown}，约${order.service.minutes}分钟`,
        at: order.askedAt ?? order.createdAt,
        page: `/${orderPage(order._id)}`,
      })),
)
