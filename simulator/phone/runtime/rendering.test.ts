import { type TestPhone, testPhone } from '../testing/browser'

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('sample')
}, 60_000)
afterAll(() => phone?.close())

const style = (selector: string, name: string) => `getComputedStyle(document.querySelector('${selector}'))['${name}']`

describe('templates, sheets and WXS', () => {
  it('computes in WXS, also in its event handlers and change:prop functions', async () => {
    const page = await phone.open('pages/look/look')
    expect(await page.textContent('#price')).toBe('¥12.50 列表 12')
    await page.click('#wxs')
    await page.waitForFunction(() => notes.includes('called by wxs 7'))
    expect(await page.evaluate(style('#wxs', 'marginLeft'))).toBe('10px')
    expect(await page.evaluate(style('#wxs', 'backgroundColor'))).toBe('rgb(250, 240, 230)')
    expect(await page.evaluate(style('#wide', 'width'))).toBe('60px')
  })

  it('keeps sheets apart as styleIsolation says', async () => {
    const page = await phone.open('pages/look/look')
    expect(await page.evaluate(style('#shared', 'color'))).toBe('rgb(1, 2, 3)')
    expect(await page.evaluate(style('#in-slot', 'color'))).toBe('rgb(9, 8, 7)')
    // isolated component: the page's and the app's classes do not reach inside; its own and :host do
    expect(await page.evaluate(style('card .s0--box', 'color'))).toBe('rgb(0, 0, 0)')
    expect(await page.evaluate(style('card .s0--box', 'borderLeftColor'))).toBe('rgb(14, 111, 92)')
    expect(await page.evaluate(style('card', 'marginTop'))).toBe('8px')
    // apply-shared: the app's class and its own
    expect(await page.evaluate(style('#counter > wx-view', 'color'))).toBe('rgb(1, 2, 3)')
    expect(await page.evaluate(style('#counter > wx-view', 'fontWeight'))).toBe('700')
  })

  it('measures rpx, vh and width conditions by the page area', async () => {
    const page = await phone.open('pages/look/look')
    expect(await page.evaluate(style('#rpx', 'width'))).toBe('187.5px')
    expect(Number.parseFloat(await page.evaluate(style('#rpx', 'height')))).toBeCloseTo(76.8)
    expect(await page.evaluate(style('#narrow', 'color'))).toBe('rgb(4, 5, 6)')
    const wide = await phone.open('pages/look/look', { viewport: { width: 750, height: 812 } })
    expect(await wide.evaluate(style('#rpx', 'width'))).toBe('375px')
    expect(await wide.evaluate(style('#narrow', 'color'))).toBe('rgb(0, 0, 0)')
  })

  it('puts content into its slots and fixed boxes into the page area', async () => {
    const page = await phone.open('pages/look/look')
    expect(await page.textContent('card')).toBe('头部默认插槽')
    expect(await page.evaluate(() => document.querySelector('#fixed')!.getBoundingClientRect().top)).toBe(44)
  })

  it('shows package pictures, and of rich text only what WeChat trusts', async () => {
    const page = await phone.open('pages/look/look')
    await page.waitForFunction(() => notes.includes('loaded 2'))
    expect(await page.innerHTML('#rich')).toBe(
      '<p class="mine">段<b>落</b><img src="/phone/files/pages/look/x" style="max-width: 100%;"></p>',
    )
  })

  it('answers selector queries from the page area', async () => {
    const page = await phone.open('pages/look/look')
    await page.waitForFunction(() => answers)
    const [rpx, list, viewport, nothing] = await page.evaluate(() => answers)
    expect(rpx).toMatchObject({ id: 'rpx', left: 0, width: 187.5, dataset: {} })
    expect(list).toMatchObject({ height: 200, scrollHeight: 1200, scrollTop: 0, dataset: {} })
    expect(viewport).toMatchObject({ scrollTop: 0 })
    expect(nothing).toBeNull()
  })

  it('measures a covered page as it was laid out, and leaves it covered', async () => {
    const page = await phone.open('pages/look/look')
    await page.evaluate(() => __phone.host.route('navigateTo', { url: '/pages/detail/detail?name=x' }))
    const measured = await page.evaluate(
      () =>
        new Promise<Record<string, unknown>[]>((resolve) => {
          const query = __phone.host.stack[0]!.inst.createSelectorQuery()
          query.select('#rpx').fields({ rect: true, size: true, computedStyle: ['display'] })
          query.select('#list').boundingClientRect()
          query.exec(resolve)
        }),
    )
    expect(measured).toMatchObject([{ left: 0, width: 187.5, display: 'block' }, { height: 200 }])
    expect(await page.isVisible('#rpx')).toBe(false)
    expect(await page.isVisible('#title')).toBe(true)
  })

  it('tells when an element comes into view', async () => {
    const page = await phone.open('pages/look/look')
    expect((await page.notes()).filter((note) => note.startsWith('below'))).toEqual([])
    await page.evaluate(() => __phone.host.scrollTo({ selector: '#below', duration: 0 }))
    await page.waitForFunction(() => notes.includes('below true 下面'))
  })

  it('tells when a scroll-view reaches its end', async () => {
    const page = await phone.open('pages/look/look')
    await page.evaluate(() => document.querySelector('#list')!.scrollTo(0, 5000))
    await page.waitForFunction(() => notes.includes('lower'))
  })
})

describe('touch', () => {
  it('bubbles, catches and keeps mut-bind to one', async () => {
    const page = await phone.open('pages/touch/touch')
    const tapped = async (selector: string) => {
      await page.evaluate('notes.length = 0')
      await page.click(selector)
      return (await page.notes()).filter((note) => /^(tap|capture)/.test(note))
    }
    expect(await tapped('#plain')).toEqual([
      'capture',
      'tap plain {"which":"one","place":"outer"}',
      'tap outer {"which":"one","place":"outer"}',
    ])
    const event = await page.evaluate(() => lastEvent)
    expect(event).toMatchObject({
      type: 'tap',
      currentTarget: { id: 'outer' },
      target: { id: 'plain', dataset: { who: 'plain', camelCase: 'x' } },
    })
    expect(event.detail).toMatchObject({ x: expect.any(Number), y: expect.any(Number) })
    expect(event.changedTouches).toHaveLength(1)
    expect(await tapped('#caught')).toEqual(['capture', 'tap caught {"place":"outer"}'])
    expect(await tapped('#inner')).toEqual(['capture', 'tap inner {"place":"outer"}', 'tap outer {"place":"outer"}'])
  })

  it('knows a long press, after which there is no tap, and shows hover-class', async () => {
    const page = await phone.open('pages/touch/touch')
    await page.click('#long', { delay: 450 })
    expect((await page.notes()).filter((note) => /long/.test(note))).toEqual(['long longpress'])
    await page.click('#hover', { delay: 120 })
    expect(await page.evaluate(style('#hover', 'backgroundColor'))).toBe('rgb(10, 20, 30)')
  })

  it('takes real fingers and the mouse alike', async () => {
    const page = await phone.open('pages/touch/touch', { hasTouch: true })
    await page.tap('#plain')
    expect((await page.notes()).filter((note) => note.startsWith('tap'))).toHaveLength(2)
    const mouse = await phone.open('pages/touch/touch')
    const box = (await mouse.locator('#drag').boundingBox())!
    await mouse.mouse.move(box.x + 10, box.y + 10)
    await mouse.mouse.down()
    await mouse.mouse.move(box.x + 60, box.y + 10)
    await mouse.mouse.up()
    expect((await mouse.notes()).filter((note) => note.startsWith('touch'))).toEqual([
      'touchstart 1 1',
      'touchmove 1 1',
      'touchend 0 1',
    ])
  })

  it('taps once where a checkbox is ticked', async () => {
    const page = await phone.open('pages/touch/touch')
    await page.click('#box', { position: { x: 30, y: 10 } })
    expect(await page.isChecked('#box input')).toBe(true)
    expect((await page.notes()).filter((note) => note.startsWith('tap'))).toEqual(['tap row {}'])
  })

  it('turns a circular swiper by dragging', async () => {
    const page = await phone.open('pages/touch/touch')
    const box = (await page.locator('#swiper').boundingBox())!
    await page.mouse.move(box.x + 50, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 300, box.y + 40, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => notes.includes('swiped 2 touch'))
  })
})
