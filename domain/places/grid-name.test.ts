import { gridName } from './grid-name'

test('a grid is called by its number, everything above it is the community', () => {
  expect(gridName('510821/107/001/07')).toBe('07网格')
  expect(gridName('510821/107/001')).toBe('社区')
})
