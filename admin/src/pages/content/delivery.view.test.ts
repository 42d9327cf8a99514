import type { Delivery } from '../../../../domain/publishing/views'
import { figuresOf, percentOf, sheetOfDelivery } from './delivery.view'

const delivery: Delivery = {
  state: 'done',
  progress: 1,
  total: 10,
  sent: 5,
  failed: [
    { code: '43101', reason: '没有订阅', count: 2 },
    { code: '47003', reason: '内容不合格', count: 1 },
  ],
  unknown: 0,
  waiting: 0,
  inboxOnly: 2,
  read: 3,
  readAt: null,
  byGrid: [
    { grid: 'a/01', name: '01网格', people: 6, sent: 3, failed: 2, read: 2 },
    { grid: 'a/02', name: '02网格', people: 4, sent: 2, failed: 1, read: 1 },
  ],
}

test('failures of all reasons are one number, what never happened is not shown', () => {
  const figures = figuresOf(delivery)
  expect(figures.find((figure) => figure.key === 'failed')?.count).toBe(3)
  expect(figures.map((figure) => figure.key)).toEqual(['sent', 'read', 'inboxOnly', 'failed'])
})

test('100 percent is said only when all is done', () => {
  expect([percentOf(0), percentOf(0.999), percentOf(1)]).toEqual([0, 99, 100])
})

test('the exported sheet ends with the sum', () => {
  expect(sheetOfDelivery(delivery).at(-1)).toEqual(['合计', 10, 5, 3, 3])
})
