import { joinOf } from '../../kernel'
import { orders } from './document'
import { orderCard } from './present/order-view'

/** Joined to a person: the orders of theirs that run, the earliest first. */
export const OPEN_ORDERS = joinOf(
  orders,
  { localField: '_id', foreignField: 'openFor', as: 'openOrders', without: ['log', 'effects'] },
  (rows, actor) => rows.sort((a, b) => a.startAt - b.startAt).map((order) => orderCard(order, actor)),
)
