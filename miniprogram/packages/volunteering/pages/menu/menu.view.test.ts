import type { Service } from '../../../../../domain/volunteering/views'
import { choosers, menuGroups } from './menu.view'

const service = (id: string, need: string, more: Partial<Service> = {}): Service => ({
  id,
  name: id,
  need,
  description: '',
  minutes: 60,
  hours: [8, 20],
  place: 'home',
  who: '所有居民都可以点',
  audience: 'everyone',
  price: { kind: 'free' },
  skills: [],
  icon: 'heart',
  ...more,
})

test('services stand under their need, in the order of the menu', () => {
  const groups = menuGroups([service('a', '吃饭'), service('b', '看病'), service('c', '吃饭')])
  expect(groups.map(({ need, services }) => [need, services.map(({ id }) => id)])).toEqual([
    ['吃饭', ['a', 'c']],
    ['看病', ['b']],
  ])
})

test('a card says price, place, length and who may order', () => {
  const price = { kind: 'low', fen: 800, unit: '份', freeFor: '低保户' } as const
  const [group] = menuGroups([service('meal', '吃饭', { price, minutes: 40 })])
  expect(group?.services[0]).toMatchObject({
    price: '低偿 8元/份',
    paid: true,
    freeFor: '低保户免费',
    facts: '上门 · 约40分钟',
    who: '所有居民都可以点',
  })
})

test('there is nobody to choose from for those who look after nobody', () => {
  expect(choosers({ dependents: [] })).toEqual([])
  expect(choosers({ dependents: [{ personId: 'p2', name: '陈样例', relation: '母亲' }] })).toEqual([
    { id: '', name: '我自己' },
    { id: 'p2', name: '母亲 陈样例' },
  ])
})
