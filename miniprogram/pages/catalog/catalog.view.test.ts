import { allItems } from '../../../domain/catalog/all-items'
import { LIFE_EVENTS } from './life-events'

test('every life event leads to items that exist', () => {
  const ids = new Set(allItems.map(({ id }) => id))
  const unknown = LIFE_EVENTS.flatMap(({ items }) => items).filter((id) => !ids.has(id))
  expect(unknown).toEqual([])
})
