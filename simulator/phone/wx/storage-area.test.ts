import { storageArea } from './storage-area'

const shelf = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    get: (key: string) => kept.get(key),
    put: (key: string, text: string) => void kept.set(key, text),
    remove: (key: string) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

test('values keep their type, dates too', () => {
  const area = storageArea(shelf())
  const at = new Date(0)
  for (const value of [1, 'text', true, null, { a: [1, { b: 2 }] }, at]) {
    area.set('k', value)
    expect(area.get('k')).toEqual(value)
  }
  expect(area.get('none')).toBeUndefined()
})

test('what was kept is there for the next start', () => {
  const disk = shelf()
  storageArea(disk).set('draft', { step: 2 })
  expect(storageArea(disk).get('draft')).toEqual({ step: 2 })
  expect(storageArea(disk).keys()).toEqual(['draft'])
})

test('a value above 1 MB and an area above 10 MB are refused, and nothing is lost', () => {
  const area = storageArea(shelf())
  expect(() => area.set('big', 'x'.repeat(1024 * 1024))).toThrow('exceed storage item max length')
  for (let part = 0; part < 10; part++) area.set(`part${part}`, 'x'.repeat(1_040_000))
  expect(() => area.set('part10', 'x'.repeat(1_040_000))).toThrow('exceed storage max size')
  expect(area.keys()).toHaveLength(10)
  area.set('part0', 'short')
  area.set('part10', 'x'.repeat(1_000_000))
  expect(area.used()).toBeLessThanOrEqual(10 * 1024)
})

test('clearing takes everything away', () => {
  const disk = shelf()
  const area = storageArea(disk)
  area.set('a', 1)
  area.set('b', 2)
  area.remove('a')
  expect(area.keys()).toEqual(['b'])
  area.clear()
  expect(disk.kept.size).toBe(0)
  expect(area.used()).toBe(0)
})
