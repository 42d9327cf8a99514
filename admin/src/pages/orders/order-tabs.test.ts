import { ORDER_WORDS } from '../../words/order-words'
import { ORDER_TABS } from './order-tabs'

test('every status of an order is found under exactly one tab', () => {
  const shown = Object.values(ORDER_TABS).flatMap((tab) => tab.statuses)
  expect([...shown].sort()).toEqual(Object.keys(ORDER_WORDS).sort())
})
