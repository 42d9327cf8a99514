import type { OrderView } from '../../../../../domain/volunteering/views'
import { orderDetailView } from './order-detail.view'

const startAt = Date.parse('2026-11-22T10:00:00+08:00')
const now = startAt - 2 * 3_600_000
const order: OrderView = {
  orderId: 'order_1',
  no: 'DD20261122-AAAAAA',
  serviceName: '上门理发',
  status: 'taken',
  sentence: '王样例已接单，11月22日 周日 10:00见',
  startAt,
  endAt: startAt + 2_400_000,
  placeText: '样例路1号院1幢303室',
  forName: '陈样例',
  volunteerName: '王样例',
  wants: null,
  version: 3,
  service: {} as OrderView['service'],
  note: null,
  photos: [],
  priceText: '免费',
  phone: '13800000000',
  timeline: [
    { at: now - 3_600_000, title: '已下单', by: '陈样例', note: null, kind: 'order' },
    { at: now, title: '志愿者已接单', by: '王样例', note: null, kind: 'take' },
  ],
  checkInCode: '261919',
  hours: null,
  doorNote: null,
  ratings: { byOrderer: null, byVolunteer: null },
  available: ['cancel'],
}
const forVolunteer: OrderView = { ...order, checkInCode: null, available: ['giveBack'] }

test('the orderer sees the code in two groups and who comes', () => {
  const view = orderDetailView(order, now)
  expect(view.code).toBe('261 919')
  expect(view.other).toEqual({ heading: '志愿者', name: '王样例', phone: '13800000000' })
  expect(view.can).toEqual({ take: false, change: false, cancel: true, giveBack: false, rate: false })
})

test('the volunteer sees whom to call, and from when they can check in', () => {
  const view = orderDetailView(forVolunteer, now)
  expect(view.code).toBe('')
  expect(view.other).toEqual({ heading: '点单的人', name: '陈样例', phone: '13800000000' })
  expect(view.early).toBe('开始前一小时（今天 09:00）起，可以在这里签到。')
  expect(view.presence).toBe('')
})

test('what the server allows now decides between 签到 and 签退', () => {
  expect(orderDetailView({ ...forVolunteer, available: ['giveBack', 'checkIn'] }, now)).toMatchObject({
    presence: '签到',
    early: '',
  })
  expect(orderDetailView({ ...forVolunteer, available: ['checkOut'] }, now).presence).toBe('签退')
})

test('an order that can be taken shows no other side yet', () => {
  const waiting: OrderView = { ...forVolunteer, phone: null, volunteerName: null, available: ['take'], timeline: [] }
  expect(orderDetailView(waiting, now)).toMatchObject({ other: null, timeline: [], can: { take: true } })
})

test('the newest step stands first; both ratings are shown when they are there', () => {
  const rated = { ...order, hours: 0.5, ratings: { byOrderer: { score: 5, comment: '剪得好' }, byVolunteer: null } }
  const view = orderDetailView(rated, now)
  expect(view.timeline.map(({ title }) => title)).toEqual(['志愿者已接单', '已下单'])
  expect(view.ratings).toEqual([{ key: 'orderer', who: '居民的评价', words: '5分（满分5分）', comment: '剪得好' }])
  expect(view.facts.at(-1)).toEqual({ label: '时长', text: '0.5小时' })
})
