import { installFakeWx } from '../testing/fake-wx'
import { storedValue } from './stored-value'

interface Place {
  area: string
  name: string
}

beforeEach(() => {
  installFakeWx()
})

test('what was kept is there again', () => {
  wx.setStorageSync('place', { area: 'a', name: 'b' })
  expect(storedValue<Place>('place', ['area', 'name'])).toEqual({ area: 'a', name: 'b' })
})

test.each([
  ['nothing', undefined],
  ['another form', { area: 'a' }],
  ['a text', 'a'],
  ['a list', []],
])('%s is none', (_what, kept) => {
  if (kept !== undefined) wx.setStorageSync('place', kept)
  expect(storedValue<Place>('place', ['area', 'name'])).toBeNull()
})
