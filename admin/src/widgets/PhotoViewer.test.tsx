/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react'
import { PhotoViewer } from './PhotoViewer'

const PHOTOS = [
  { url: '/a.jpg', caption: '户口本' },
  { url: '/b.jpg', caption: '身份证' },
]
const closed = jest.fn()

/** A window of 1000 x 600 and photos of 4000 x 3000. */
function show() {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 600)
  render(<PhotoViewer photos={PHOTOS} first={0} onClose={closed} />)
  load()
}
function load() {
  const photo = screen.getByTestId('photo')
  Object.defineProperties(photo, { naturalWidth: { value: 4000 }, naturalHeight: { value: 3000 } })
  fireEvent.load(photo)
}
const scale = () => screen.getByTestId('photo-scale').textContent
const transform = () => screen.getByTestId('photo').style.transform
const key = (name: string, more = {}) => fireEvent.keyDown(screen.getByTestId('photo-viewer'), { key: name, ...more })

beforeEach(show)

test('it opens whole; the wheel zooms at the pointer, 100 % and the whole are one key or button away', () => {
  expect(scale()).toBe('20%')
  fireEvent.wheel(screen.getByTestId('photo-stage'), { deltaY: -100, clientX: 500, clientY: 300 })
  expect(scale()).toBe('25%')
  fireEvent.click(screen.getByTestId('photo-real'))
  expect(scale()).toBe('100%')
  key('0')
  expect(scale()).toBe('20%')
  key('1')
  expect(scale()).toBe('100%')
  fireEvent.doubleClick(screen.getByTestId('photo-stage'))
  expect(scale()).toBe('20%')
  fireEvent.doubleClick(screen.getByTestId('photo-stage'), { clientX: 900, clientY: 300 })
  expect(transform()).toContain('translate(-1500px, 0px)')
})

test('a turned photo is seen whole', () => {
  key('r')
  expect(transform()).toContain('rotate(90deg) scale(0.15)')
  key('R')
  expect(transform()).toContain('rotate(0deg) scale(0.2)')
})

test('the next photo begins whole and upright, whatever was done to the one before', () => {
  key('r')
  key('1')
  key('ArrowRight')
  load()
  expect(screen.getByTestId('photo').getAttribute('src')).toBe('/b.jpg')
  expect(transform()).toContain('rotate(0deg) scale(0.2)')
  key('ArrowRight')
  expect(screen.getByTestId('photo').getAttribute('src')).toBe('/b.jpg')
  key('Home')
  expect(screen.getByTestId('photo').getAttribute('src')).toBe('/a.jpg')
})

test('the browser’s own keys stay the browser’s; Esc closes', () => {
  key('+', { ctrlKey: true })
  expect(scale()).toBe('20%')
  key('Escape')
  expect(closed).toHaveBeenCalledTimes(1)
})
