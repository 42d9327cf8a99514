import { untilStill } from '../../../tests/e2e/until-still'
import { type TestPhone, testPhone } from './browser'

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('tdesign')
}, 60_000)
afterAll(() => phone?.close())

describe('TDesign', () => {
  it('renders all 98 components without an error or a word about something missing', async () => {
    const page = await phone.open('pages/all/all')
    // entrance animations call back when they end
    await untilStill(page)
    expect(page.errors).toEqual([])
    expect(page.warnings).toEqual([])
    expect(await page.locator('.case').count()).toBe(98)
    // these draw something of their own with the properties given; the rest wait for data or for `visible`
    for (const name of [
      'button',
      'cell',
      'checkbox',
      'input',
      'icon',
      'loading',
      'qrcode',
      'radio',
      'rate',
      'search',
      'stepper',
      'switch',
      'tag',
    ]) {
      const box = await page.locator(`#c-${name}`).boundingBox()
      expect({ name, drawn: (box?.height ?? 0) > 8 }).toEqual({ name, drawn: true })
    }
  })

  it('draws its icons from the local font', async () => {
    const page = await phone.open('pages/all/all')
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family)
    })
    expect(loaded).toContain('t')
  })
})
