import { anyone, holds } from './actor'
import { communityOf, isWithin, townOf } from './area'

test('a community is within its town, but not within a town whose name it only starts like', () => {
  expect(isWithin('510821/107/001', '510821/107')).toBe(true)
  expect(isWithin('510821/107', '510821/107')).toBe(true)
  expect(isWithin('510821/1071/001', '510821/107')).toBe(false)
  expect(isWithin('510821', '510821/107')).toBe(false)
})

test('parts of the path', () => {
  expect(townOf('510821/107/001/07')).toBe('510821/107')
  expect(communityOf('510821/107/001/07')).toBe('510821/107/001')
})

test('a reviewer of one department holds nothing of another', () => {
  const actor = { ...anyone(), grants: [{ role: 'countyReviewer' as const, area: '510821', departments: ['民政'] }] }
  expect(holds(actor, ['countyReviewer'], '510821/107/001/07', '民政')).toBe(true)
  expect(holds(actor, ['countyReviewer'], '510821/107/001/07', '医保')).toBe(false)
  expect(holds(actor, ['countyReviewer'], '510822/107', '民政')).toBe(false)
  expect(holds(actor, ['clerk'], '510821/107', '民政')).toBe(false)
})
