import { openRow, volunteerView } from './open-orders.view'

const startAt = Date.parse('2026-11-23T10:00:00+08:00')

test('a row says how long, where and how far', () => {
  const row = openRow(
    {
      orderId: 'order_1',
      no: '',
      serviceName: '水电小修',
      status: 'open',
      sentence: '',
      startAt,
      endAt: startAt + 3_600_000,
      placeText: '样例路1号院1幢',
      forName: '陈**',
      volunteerName: null,
      wants: null,
      version: 1,
      distance: 350,
      minutes: 60,
    },
    startAt - 86_400_000,
  )
  expect(row).toEqual({
    orderId: 'order_1',
    title: '水电小修（陈**）',
    when: '明天 10:00到11:00，约1小时',
    where: '样例路1号院1幢 · 离您350米',
    state: 'open',
    words: '',
  })
})

test('my card says hours, skills by name and reach', () => {
  const said = { skills: ['repair', 'gone'], hours: 26.96, orders: 14, reach: 3000, intro: null }
  const card = { ...said, standing: 'confirmed' as const, confirmed: ['repair'], standingText: null }
  expect(volunteerView(card, [{ id: 'repair', name: '水电家电维修' }])).toEqual({
    hours: '27',
    orders: '14',
    skills: '水电家电维修',
    reach: '3公里以内',
  })
})
