import { gridsOf, gridWord } from './areas'

test('a grid is called by its number', () => {
  expect(gridWord('511921/PUJI/PUZILING/07')).toBe('07网格')
  expect(gridWord('511921/PUJI/PUZILING')).toBeNull()
})

test('each grid appears once, in order', () => {
  const buildings = ['02', '01', '02'].map((grid) => ({ grid: `511921/PUJI/PUZILING/${grid}` }))
  expect(gridsOf(buildings).map((grid) => grid.label)).toEqual(['01网格', '02网格'])
})
