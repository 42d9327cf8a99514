import { gridsOf, gridWord } from './areas'

test('a grid is called by its number', () => {
  expect(gridWord('510821/107/001/07')).toBe('07网格')
  expect(gridWord('510821/107/001')).toBeNull()
})

test('each grid appears once, in order', () => {
  const buildings = ['02', '01', '02'].map((grid) => ({ grid: `510821/107/001/${grid}` }))
  expect(gridsOf(buildings).map((grid) => grid.label)).toEqual(['01网格', '02网格'])
})
