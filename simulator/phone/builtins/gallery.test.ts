import { type TestPhone, testPhone } from '../testing/browser'
import { builtinNames } from './names'

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('sample')
}, 60_000)
afterAll(() => phone?.close())

const noted = (words: string) => [(wanted: string) => notes.includes(wanted), words] as const

describe('built-in components', () => {
  it('draw without an error and say loudly what is not supported', async () => {
    const page = await phone.open('pages/gallery/gallery')
    expect(page.errors).toEqual([])
    expect(page.warnings).toEqual([
      '[phone] <marquee> is not supported',
      '[phone] property "nonsense" of <view> (pages/gallery/gallery) is not supported',
    ])
    expect(await page.textContent('h1')).toBe('组件一览')
    expect(await page.isVisible('#fits')).toBe(true)
    expect(await page.isVisible('#too-narrow')).toBe(false)
    await page.waitForFunction(...noted('canvas 100 300'))
  })

  it('are all registered under the names that sheets know', async () => {
    const page = await phone.open('pages/gallery/gallery')
    const missing = await page.evaluate(
      (names) => {
        const space = __phone.host.current()!.comp.getRootBehavior().ownerSpace
        return names.filter((name) => !space.getGlobalUsingComponent(name))
      },
      [...builtinNames],
    )
    expect(missing).toEqual([])
  })

  it('let maps, wheels, movable boxes, links and sheets be touched', async () => {
    const page = await phone.open('pages/gallery/gallery')
    await page.click('[data-marker="1"] i')
    await page.waitForFunction(...noted('marker 1'))
    await page.click('#map', { position: { x: 20, y: 20 } })
    await page.waitForFunction(...noted('map 31.86'))
    await page.click('.option:has-text("晚上")')
    await page.waitForFunction(...noted('turned [2,2]'))
    await page.locator('#movable').scrollIntoViewIfNeeded()
    const box = (await page.locator('#movable').boundingBox())!
    await page.mouse.move(box.x + 5, box.y + 5)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, box.y + 5)
    await page.mouse.up()
    await page.waitForFunction(...noted('moved touch'))
    await page.click('#nav')
    await page.waitForFunction(...noted('detail onReady'))
  })

  it('raise a page-container and close it by its overlay', async () => {
    const page = await phone.open('pages/gallery/gallery')
    await page.evaluate(() => __phone.host.current()!.inst.setData({ sheet: true }))
    await page.waitForSelector('#container', { state: 'visible' })
    await page.mouse.click(180, 200)
    await page.waitForSelector('#container', { state: 'hidden' })
  })
})
