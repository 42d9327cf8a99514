import { anyone, holds } from './actor'
import { communityOf, gridName, isWithin, townOf } from './area'

test('a community is within its town, but not within a town whose name it only starts like', () => {
  expect(isWithin('511921/PUJI/PUZILING', '511921/PUJI')).toBe(true)
  expect(isWithin('511921/PUJI', '511921/PUJI')).toBe(true)
  expect(isWithin('511921/PUJIANG/A', '511921/PUJI')).toBe(false)
  expect(isWithin('511921', '511921/PUJI')).toBe(false)
})

test('parts of the path', () => {
  expect(townOf('511921/PUJI/PUZILING/07')).toBe('511921/PUJI')
  expect(communityOf('511921/PUJI/PUZILING/07')).toBe('511921/PUJI/PUZILING')
  expect(gridName('511921/PUJI/PUZILING/07')).toBe('07网格')
})

test('a reviewer of one department holds nothing of another', () => {
  const actor = { ...anyone(), grants: [{ role: 'countyReviewer' as const, area: '511921', departments: ['民政'] }] }
  expect(holds(actor, ['countyReviewer'], '511921/PUJI/PUZILING/07', '民政')).toBe(true)
  expect(holds(actor, ['countyReviewer'], '511921/PUJI/PUZILING/07', '医保')).toBe(false)
  expect(holds(actor, ['countyReviewer'], '511922/PUJI', '民政')).toBe(false)
  expect(holds(actor, ['clerk'], '511921/PUJI', '民政')).toBe(false)
})
