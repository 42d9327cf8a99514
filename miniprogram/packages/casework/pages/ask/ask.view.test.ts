import { reached } from './ask.view'

const card = {
  ...{ area: '510821/107/001', name: '样例社区', phone: '0000-6000001', address: '样例路1号', buildings: [] },
  hours: '周一至周五 8:30-12:00 14:00-17:30',
}
const FRIDAY = Date.UTC(2026, 10, 27, 2)

test('the community is shown with its hours and the closures of the coming week', () => {
  const closures = [
    { from: '2026-11-26', to: '2026-11-26', reason: '培训' },
    { from: '2026-11-30', to: '2026-11-30', reason: '停电' },
    { from: '2026-12-20', to: '2026-12-20', reason: '盘点' },
  ]
  expect(reached({ ...card, closures }, FRIDAY)).toEqual({
    name: '样例社区',
    phone: '0000-6000001',
    address: '样例路1号',
    hours: '周一至周五 8:30-12:00 14:00-17:30',
    closed: '11月30日 停电',
  })
})

test('what the phone kept from before has no closures, and opens', () => {
  expect(reached(card, FRIDAY).closed).toBe('')
})
