import { ORDER_STATUSES } from '../../words/order-words'
import { ORDER_TABS, stepThrough } from './order-tabs'

test('every status of an order is found under exactly one tab', () => {
  const shown = Object.values(ORDER_TABS).flatMap((tab) => tab.statuses)
  expect([...shown].sort()).toEqual(Object.keys(ORDER_STATUSES).sort())
})

test('stepping begins at the top and stops at the ends', () => {
  const rows = [{ orderId: 'a' }, { orderId: 'b' }]
  expect([stepThrough(rows, null, 1), stepThrough(rows, 'a', 1), stepThrough(rows, 'b', 1)]).toEqual(['a', 'b', 'b'])
  expect(stepThrough([], null, 1)).toBeNull()
})
