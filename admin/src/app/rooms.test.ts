import { mayEnter, onlyReads, roomsFor, worksAtDesk } from './rooms'

const holding = (...roles: string[]) => ({
  roles: roles.map((role) => ({ role, area: '510821/107/001', areaName: '普子岭社区' })),
})

test('a clerk sees the workbench, cases, orders and notices', () => {
  expect(roomsFor(holding('clerk')).map((room) => room.key)).toEqual(['workbench', 'cases', 'orders', 'notices'])
})

test('a town reviewer sees no orders and no notices', () => {
  expect(roomsFor(holding('townReviewer')).map((room) => room.key)).toEqual(['workbench', 'cases'])
  expect(mayEnter(holding('townReviewer'), 'orders')).toBe(false)
})

test('a volunteer coordinator sees orders and notices and no cases', () => {
  const keys = roomsFor(holding('volunteerCoordinator')).map((room) => room.key)
  expect(keys).toEqual(['workbench', 'orders', 'notices'])
})

test('only somebody who is nothing but an auditor is kept to reading', () => {
  expect(onlyReads(holding('auditor'))).toBe(true)
  expect(onlyReads(holding('auditor', 'clerk'))).toBe(false)
})

test('overseers see cases but are not offered to look at personal data', () => {
  expect(mayEnter(holding('secretary'), 'cases')).toBe(true)
  expect(worksAtDesk(holding('secretary'))).toBe(false)
  expect(worksAtDesk(holding('townReviewer'))).toBe(true)
})

test('an administrator of accounts has no business with cases', () => {
  expect(roomsFor(holding('admin'))).toEqual([])
})
