import { fitted, moved, turned, zoomedAt } from './photo-view'

const photo = { width: 4000, height: 3000 }
const stage = { width: 1000, height: 600 }
const MIDDLE = { x: 0, y: 0 }

test('a large photo fits the window, a small one is not blown up, a turned one fits on its side', () => {
  expect(fitted(photo, stage).scale).toBe(0.2)
  expect(fitted({ width: 300, height: 200 }, stage).scale).toBe(1)
  const lying = turned(fitted(photo, stage), 90, photo, stage)
  expect(lying).toEqual({ scale: 0.15, x: 0, y: 0, turn: 90 })
  expect(turned(lying, -90, photo, stage).scale).toBe(0.2)
})

test('what is under the pointer stays under it', () => {
  const before = zoomedAt(fitted(photo, stage), 1, MIDDLE, photo, stage)
  const point = { x: 200, y: -100 }
  const after = zoomedAt(before, 2, point, photo, stage)
  const partOf = (view: typeof after) => [(point.x - view.x) / view.scale, (point.y - view.y) / view.scale]
  expect(partOf(after)).toEqual(partOf(before))
})

test('it never gets smaller than the window, nor larger than eight times', () => {
  expect(zoomedAt(fitted(photo, stage), 0.01, MIDDLE, photo, stage).scale).toBe(0.2)
  expect(zoomedAt(fitted(photo, stage), 99, MIDDLE, photo, stage).scale).toBe(8)
})

test('it is moved no further than its edges, also when it lies on its side', () => {
  const whole = fitted(photo, stage)
  expect(moved(whole, 500, 500, photo, stage)).toEqual(whole)
  const large = zoomedAt(whole, 1, MIDDLE, photo, stage)
  expect(moved(large, 9999, -9999, photo, stage)).toMatchObject({ x: 1500, y: -1200 })
  const lying = zoomedAt(turned(whole, 90, photo, stage), 1, MIDDLE, photo, stage)
  expect(moved(lying, 9999, -9999, photo, stage)).toMatchObject({ x: 1000, y: -1700 })
})
