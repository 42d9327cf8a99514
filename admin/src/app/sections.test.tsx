import { onlyReads, worksAtDesk } from './rights'
import { SECTIONS, sectionsFor } from './sections'

const holding = (...roles: string[]) => ({
  roles: roles.map((role) => ({ role, area: '510821/107/001', areaName: '普子岭社区' })),
})
const keysFor = (...roles: string[]) => sectionsFor(holding(...roles)).map((section) => section.key)

test('every section has its own place in the address and is for those whose roles it names', () => {
  expect(new Set(SECTIONS.map(({ key }) => key)).size).toBe(SECTIONS.length)
  for (const { key, roles } of SECTIONS) {
    expect({ key, roles: roles.length }).not.toEqual({ key, roles: 0 })
    for (const role of roles) expect(keysFor(role)).toContain(key)
  }
})

test('a clerk sees the workbench, cases, orders and notices, in this order', () => {
  const four = ['workbench', 'cases', 'orders', 'notices']
  expect(keysFor('clerk').filter((key) => four.includes(key))).toEqual(four)
})

test('a town reviewer sees the workbench and cases, no orders and no notices', () => {
  expect(keysFor('townReviewer')).toEqual(expect.arrayContaining(['workbench', 'cases']))
  expect(keysFor('townReviewer')).not.toContain('orders')
  expect(keysFor('townReviewer')).not.toContain('notices')
})

test('a volunteer coordinator sees orders and notices and no cases', () => {
  expect(keysFor('volunteerCoordinator')).toEqual(expect.arrayContaining(['workbench', 'orders', 'notices']))
  expect(keysFor('volunteerCoordinator')).not.toContain('cases')
})

test('only somebody who is nothing but an auditor is kept to reading', () => {
  expect(onlyReads(holding('auditor'))).toBe(true)
  expect(onlyReads(holding('auditor', 'clerk'))).toBe(false)
})

test('overseers see cases but are not offered to look at personal data', () => {
  expect(keysFor('secretary')).toContain('cases')
  expect(worksAtDesk(holding('secretary'))).toBe(false)
  expect(worksAtDesk(holding('townReviewer'))).toBe(true)
})

test('an administrator of accounts has no business with cases, orders or notices', () => {
  for (const key of ['workbench', 'cases', 'orders', 'notices']) expect(keysFor('admin')).not.toContain(key)
})
