import { whyNotPicture } from './picture'

test('a picture that is too large says how large it is', () => {
  expect(whyNotPicture({ type: 'image/png', size: 6 * 1024 * 1024 })).toBe('图片有6.0MB，最大4MB，请压缩后再放。')
})

test('something that is no picture, or empty, is refused; a photo is taken', () => {
  expect(whyNotPicture({ type: 'application/pdf', size: 10 })).toContain('只能放')
  expect(whyNotPicture({ type: 'image/png', size: 0 })).toBe('这是个空文件。')
  expect(whyNotPicture({ type: 'image/jpeg', size: 300_000 })).toBeNull()
})
