import { type Figure, missed } from '../bench/figures'
import { packageFigures } from '../bench/packages'
import { phoneFigures } from '../bench/phone'
import { requestFigures } from '../bench/requests'
import { type Product, startProduct } from '../product/product'

// What is counted, and not timed, is the same on every machine: it is decided on here and printed by the bench. The
// most that each may cost stands beside what is measured, in tests/bench; it is only ever lowered.
jest.setTimeout(180_000)

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.close())

const over = (figures: Figure[]) =>
  figures
    .filter(missed)
    .map(({ what, value, unit, most, failed }) => failed ?? `${what}: ${value} ${unit}, at most ${most}`)

test('every action of residents and staff stays within its database requests, and reads little more than it answers', async () => {
  const figures = await requestFigures(product)
  expect(over(figures)).toEqual([])
  expect(figures.length).toBeGreaterThan(30)
})

test('home sends little to the screen, in few calls', async () => {
  expect(over(await phoneFigures(product))).toEqual([])
})

test('the packages of the mini-program stay small', () => {
  expect(over(packageFigures())).toEqual([])
})
