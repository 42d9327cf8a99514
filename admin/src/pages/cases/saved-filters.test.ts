import { NO_FILTERS } from './filters'
import { dropFilter, savedFilters, saveFilter } from './saved-filters'

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage
}

const overdue = { name: '超期', filters: { ...NO_FILTERS, overdueOnly: true } }

test('a filter is kept for its account only', () => {
  const storage = memory()
  saveFilter(storage, 'li', overdue)
  expect(savedFilters(storage, 'li')).toEqual([overdue])
  expect(savedFilters(storage, 'wang')).toEqual([])
})

test('saving under the same name replaces, dropping removes', () => {
  const storage = memory()
  saveFilter(storage, 'li', overdue)
  saveFilter(storage, 'li', { name: '超期', filters: NO_FILTERS })
  expect(savedFilters(storage, 'li')).toEqual([{ name: '超期', filters: NO_FILTERS }])
  expect(dropFilter(storage, 'li', '超期')).toEqual([])
})

test('what cannot be read is as if nothing was kept', () => {
  const storage = memory()
  storage.setItem('pz.filters.li', '{broken')
  expect(savedFilters(storage, 'li')).toEqual([])
})
