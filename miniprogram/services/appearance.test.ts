import { appearanceOf } from './appearance'

test('follows the text size of WeChat', () => {
  expect(appearanceOf('auto', false, 16).scale).toBe(1)
  expect(appearanceOf('auto', false, 18).scale).toBe(1.2)
  expect(appearanceOf('auto', false, 26).scale).toBe(1.4)
})

test('an own choice comes before the one of WeChat', () => {
  expect(appearanceOf('normal', false, 26).scale).toBe(1)
})

test('elder mode is never small, and gives fingers 60 px', () => {
  expect(appearanceOf('normal', true)).toMatchObject({ scale: 1.2, touch: 60 })
  expect(appearanceOf('largest', true).scale).toBe(1.4)
  expect(appearanceOf('normal', true).style).toContain('--small:15px')
})
