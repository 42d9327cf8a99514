import { buildingsFor, unitsOf } from './building-picker.view'

const buildings = [
  { id: '1', name: '岭上花园1栋', grid: 'g', units: 2 },
  { id: '2', name: '岭上花园12栋', grid: 'g', units: 1 },
  { id: '3', name: '老街3号楼', grid: 'g', units: 0 },
]

test('a number with or without its measure word finds the same', () => {
  expect(buildingsFor(buildings, '12栋').map(({ id }) => id)).toEqual(['2'])
  expect(buildingsFor(buildings, '老街3号楼').map(({ id }) => id)).toEqual(['3'])
})

test('nothing typed shows all', () => {
  expect(buildingsFor(buildings, ' ')).toHaveLength(3)
})

test('entrances are counted from one', () => {
  expect(unitsOf(buildings[0])).toEqual(['1', '2'])
  expect(unitsOf(undefined)).toEqual([])
})
