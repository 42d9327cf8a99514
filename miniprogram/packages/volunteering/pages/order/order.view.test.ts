import type { Service } from '../../../../../domain/volunteering/views'
import { refusedPhotos } from '../../../../components/photo-tiles/photo-tiles.view'
import { newOrderDraft } from '../../order-draft'
import { firstTrouble, orderFieldProblems, orderProblems, placeView, reviewRows } from './order.view'

const now = Date.parse('2026-11-22T08:00:00+08:00')
const service: Service = {
  id: 'haircut',
  name: '上门理发',
  need: '家务',
  description: '',
  minutes: 40,
  hours: [8, 20],
  place: 'home',
  who: '',
  audience: 'everyone',
  price: { kind: 'free' },
  skills: [],
  icon: 'cut',
}
const me = {
  name: '陈样例',
  addressText: '样例路1号院1幢303室',
  dependents: [{ personId: 'p2', name: '王样例', relation: '母亲' }],
  community: { area: '510821/107/001', name: '普子岭社区', phone: '' },
}
const draft = { ...newOrderDraft('haircut'), startAt: now + 7_200_000 }

test('one’s own address is known and can be changed', () => {
  expect(placeView(service, draft, me)).toEqual({ kind: 'home', known: me.addressText, asking: false, canKeep: true })
})

test('for somebody one looks after it is their registered home', () => {
  expect(placeView(service, { ...draft, forWhom: 'p2' }, me).known).toBe('王样例登记的住址')
})

test('without a registered home the building is asked, and nothing is sent before it is told', () => {
  const place = placeView(service, draft, { ...me, addressText: null })
  expect(place).toMatchObject({ asking: true, canKeep: false })
  expect(orderProblems(service, draft, place)).toHaveProperty('building')
  expect(orderProblems(service, { ...draft, buildingId: 'b1' }, place)).toEqual({})
})

test('what happens at the station needs no place', () => {
  const place = placeView({ ...service, place: 'station' }, draft, me)
  expect(place).toMatchObject({ known: '普子岭社区便民服务站', asking: false, canKeep: false })
})

test('going out needs words about where to meet', () => {
  const outside = { ...service, place: 'outside' } as const
  expect(orderProblems(outside, draft, placeView(outside, draft, me))).toHaveProperty('text')
  const told = { ...draft, text: '家门口，去县医院' }
  expect(orderProblems(outside, told, placeView(outside, told, me))).toEqual({})
})

test('an order that is changed keeps its place until another is told', () => {
  const kept = { ...draft, placeKind: 'kept' } as const
  expect(placeView(service, kept, me, '样例路3号院')).toMatchObject({ known: '样例路3号院', asking: false })
})

test('a missing time and a photo on its way are said before anything is sent', () => {
  const tile = { id: 't', path: '', url: '', fileID: null, state: 'sending', percent: 3, reason: '' } as const
  const problems = orderProblems(service, { ...draft, startAt: null, tiles: [tile] }, placeView(service, draft, me))
  expect(Object.keys(problems)).toEqual(['startAt', 'photos'])
  expect(firstTrouble(problems)).toBe('when')
})

test('the review says for whom, when and where', () => {
  const wish = { ...draft, forWhom: 'p2' }
  expect(reviewRows(service, wish, me, placeView(service, wish, me), [], now)).toEqual([
    { label: '给谁', text: '母亲 王样例' },
    { label: '时间', text: '今天 10:00到10:40' },
    { label: '地点', text: '王样例登记的住址' },
  ])
})

test('another building is said with its entrance and room', () => {
  const wish = { ...draft, placeKind: 'other', buildingId: 'b1', unit: '2', room: '302' } as const
  const buildings = [{ id: 'b1', name: '样例路1号院1幢', grid: '510821/107/001/01', units: 3 }]
  const rows = reviewRows(service, wish, me, placeView(service, wish, me), buildings, now)
  expect(rows.at(-1)).toEqual({ label: '地点', text: '样例路1号院1幢2单元302室' })
})

test('what the server refuses stands beside what it is about', () => {
  const fields = { startAt: '过了', 'place.text': '写明', 'place.buildingId': '选楼', 'photos.1': '不清楚', other: '?' }
  expect(orderFieldProblems(fields)).toEqual({ startAt: '过了', text: '写明', building: '选楼', photos: '不清楚' })
  expect(refusedPhotos(fields)).toEqual({ 1: '不清楚' })
})
