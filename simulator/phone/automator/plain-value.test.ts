import type { Untyped } from '../runtime/types'
import { at, plain, revive } from './plain-value'

test('circles and functions do not travel', () => {
  const value: Untyped = { a: 1, f: () => 1, list: [{ x: 1 }] }
  value.self = value
  value.again = value.list
  expect(plain(value)).toEqual({ a: 1, list: [{ x: 1 }], again: [{ x: 1 }] })
  expect(plain(undefined)).toBeUndefined()
})

test('paths reach into lists', () => {
  expect(at({ rows: [{ name: 'a' }] }, 'rows[0].name')).toBe('a')
  expect(at({ a: 1 })).toEqual({ a: 1 })
  expect(at({}, 'a.b')).toBeUndefined()
})

test('functions arrive in every way they can be written', async () => {
  expect(revive(String((a: number) => a + 1))(1)).toBe(2)
  expect(revive('function (a) { return a + 1 }')(1)).toBe(2)
  expect(await revive('async () => 3')()).toBe(3)
  expect(revive('named(a) { return a + 1 }')(1)).toBe(2)
  expect(await revive('async named(a) { return a + 1 }')(1)).toBe(2)
})
