import { isDeepStrictEqual } from 'node:util'
import automator from 'miniprogram-automator'
import type { Untyped } from '../runtime/types'
import { startFixture } from './fixtures/start'
import { type HeadlessPhone, startHeadlessPhone } from './server'

// the official, unmodified client drives the phone, as it drives WeChat DevTools
jest.setTimeout(90_000)

let fixture: Awaited<ReturnType<typeof startFixture>>
let phone: HeadlessPhone
let app: Untyped

beforeAll(async () => {
  fixture = await startFixture()
  phone = await startHeadlessPhone({ baseUrl: fixture.url, openid: 'o-jia', port: 0 })
  app = await automator.connect({ wsEndpoint: phone.automatorUrl })
})

afterAll(async () => {
  app?.disconnect()
  await phone?.close()
  await fixture?.close()
})

beforeEach(async () => {
  await app.callWxMethod('reLaunch', { url: '/pages/home/home' })
})

const home = () => app.currentPage()

/** Looks until it is so: what a touch does comes through the app, in a time of its own. */
async function becomes<Value>(look: () => Value | Promise<Value>, expected: Value): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!isDeepStrictEqual(await look(), expected) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await look()).toEqual(expected)
}

test('the page, its path and its data are as the person sees them', async () => {
  const page = await home()
  expect(page.path).toBe('pages/home/home')
  expect(await app.pageStack()).toHaveLength(1)
  expect(await (await page.$('.title')).text()).toBe('你好，样例甲')
  expect(await page.data('rows[1].name')).toBe('第二行')
  expect((await page.size()).height).toBeGreaterThan(812)
})

test('selectors know tags, ids, classes, attributes, descendants and children', async () => {
  const page = await home()
  expect((await page.$$('view.item')).length).toBe(2)
  expect(await (await page.$('[data-id="b"]')).text()).toBe('第二行')
  expect(await (await page.$('#increase text')).text()).toBe('0')
  expect(await page.$('#increase > .nowhere')).toBeNull()
  expect((await page.$$('.item, #increase')).length).toBe(3)
  expect(await (await page.getElementByXpath('//view[@data-id="a"]')).text()).toBe('第一行')
  expect(await page.getElementByXpath('//view[@id="none"]')).toBeNull()
})

test('a tap is a real touch, also on what must be scrolled to first', async () => {
  const page = await home()
  await (await page.$('#increase')).tap()
  await (await page.$('#bottom')).tap()
  await becomes(() => page.data('times'), 2)
  expect(await page.scrollTop()).toBeGreaterThan(0)
})

test('a long press is heard after 350 ms', async () => {
  const page = await home()
  await (await page.$('#long')).longpress()
  await becomes(() => page.data('pressed'), 1)
})

test('a covered element refuses a tap and says what covers it', async () => {
  const page = await home()
  await app.evaluate(() => void (globalThis as Untyped).wx.showModal({ title: '挡住' }))
  await expect((await page.$('#increase')).tap()).rejects.toThrow('covered by')
  await app.native().confirmModal()
})

test('what moves away between the look and the touch is not touched, and nothing else is', async () => {
  const page = await home()
  const [times, increase] = [await page.data('times'), await page.$('#increase')]
  await app.evaluate(() => {
    const look = document.elementFromPoint
    const mask = document.createElement('div')
    mask.style.cssText = 'position:fixed;inset:0;z-index:99999'
    const heard = ['touchstart', 'touchend', 'click'].map(
      (type) => [type, () => (document.body.dataset.heard = type)] as const,
    )
    for (const [type, note] of heard) mask.addEventListener(type, note)
    document.elementFromPoint = (x, y) => {
      setTimeout(() => document.body.append(mask))
      document.elementFromPoint = look
      return look.call(document, x, y)
    }
  })
  await expect(increase.tap()).rejects.toThrow('not shown')
  expect(await app.evaluate(() => document.body.dataset.heard ?? 'nothing')).toBe('nothing')
  await app.evaluate(() => document.body.lastElementChild?.remove())
  await increase.tap()
  await becomes(() => page.data('times'), times + 1)
})

test('custom components give data, methods and their inner elements', async () => {
  const page = await home()
  const counter = await page.$('counter')
  await (await counter.$('.box')).tap()
  await becomes(() => counter.data('n'), 2)
  expect(await counter.callMethod('double', 3)).toBe(6)
  await counter.setData({ n: 40 })
  expect(await (await counter.$('.box')).text()).toBe('计数 40')
  expect(await page.data('counted')).toBe(2)
})

test('fields, switch, slider, swiper, picker and scroll-view answer their own ways', async () => {
  const page = await home()
  const input = await page.$('input')
  await input.input('样例乙')
  expect(await input.value()).toBe('样例乙')
  await (await page.$('textarea')).input('几句话')
  await (await page.$('switch')).tap()
  await (await page.$('slider')).slideTo(70)
  await (await page.$('swiper')).swipeTo(1)
  await (await page.$('picker')).trigger('change', { value: 2 })
  await becomes(() => page.data('chosen'), 2)
  expect(await page.data()).toMatchObject({ who: '样例乙', words: '几句话', on: true, level: 70, slide: 1, chosen: 2 })
  const box = await page.$('scroll-view')
  await box.scrollTo(0, 120)
  expect(await box.property('scrollTop')).toBe(120)
  expect(await box.scrollHeight()).toBe(400)
})

test('sizes, styles, attributes and WXML can be read', async () => {
  const page = await home()
  const title = await page.$('.title')
  expect((await title.size()).width).toBe(375)
  expect((await title.offset()).top).toBe(0)
  expect(await title.style('color')).toBe('rgb(31, 36, 33)')
  expect(await title.attribute('class')).toBe('row title')
  expect(await title.attribute('data-kind')).toBe('title')
  expect(await title.outerWxml()).toContain('<view')
  expect(await title.outerWxml()).not.toContain('wx-view')
})

test('wx methods are called, fail with their errMsg, are mocked and restored', async () => {
  await app.callWxMethod('setStorageSync', 'k', { a: 1 })
  expect(await app.callWxMethod('getStorageSync', 'k')).toEqual({ a: 1 })
  await expect(app.callWxMethod('navigateTo', { url: '/pages/none/none' })).rejects.toThrow(
    'navigateTo:fail page "pages/none/none" is not found',
  )
  await app.mockWxMethod('showModal', { confirm: true, cancel: false, errMsg: 'showModal:ok' })
  const answer = await app.evaluate(() => new Promise((success) => (globalThis as Untyped).wx.showModal({ success })))
  expect(answer).toMatchObject({ confirm: true })
  await app.restoreWxMethod('showModal')
  await app.mockWxMethod(
    'getStorageSync',
    function (this: Untyped, key: string, extra: string) {
      return `${key}${extra}${this.origin('k').a}`
    },
    '!',
  )
  expect(await app.callWxMethod('getStorageSync', 'x')).toBe('x!1')
  await app.restoreWxMethod('getStorageSync')
  expect((await app.systemInfo()).SDKVersion).toBe('3.8.0')
})

test('what only DevTools has is refused by name', async () => {
  await expect(app.stopAudits()).rejects.toThrow('Tool.stopAudits is not supported by the simulator')
  await expect(app.callPluginWxMethod('p1', 'login')).rejects.toThrow('plugin p1 is not supported')
  expect(await app.testAccounts()).toEqual([{ openid: 'o-jia', nickName: '样例甲' }])
})

test('functions of the tester are called from the app, and its console and errors are heard', async () => {
  const called = jest.fn()
  const said = jest.fn()
  const thrown = jest.fn()
  app.on('console', said)
  app.on('exception', thrown)
  await app.exposeFunction('tellTester', called)
  await app.evaluate(() => {
    ;(globalThis as Untyped).tellTester(1, 'two')
    console.log('from the app')
    setTimeout(() => {
      throw new Error('the app broke')
    })
  })
  await becomes(() => thrown.mock.calls.length, 1)
  expect(called).toHaveBeenCalledWith(1, 'two')
  expect(said).toHaveBeenCalledWith({ type: 'log', args: ['from the app'] })
  expect(thrown.mock.calls[0][0].exception.message).toContain('the app broke')
})

test('navigation answers the new page, and methods of the page can be called', async () => {
  const deep = await app.navigateTo('/pages/deep/deep?id=9')
  expect(deep.path).toBe('pages/deep/deep')
  expect(deep.query).toEqual({ id: '9' })
  await app.native().navigateLeft()
  await becomes(async () => (await home()).path, 'pages/home/home')
  const page = await home()
  expect(await page.callMethod('plus', 2, 3)).toBe(5)
  await app.native().switchTab({ url: '/pages/mine/mine' })
  await becomes(async () => (await app.currentPage()).path, 'pages/mine/mine')
  expect((await app.screenshot()).length).toBeGreaterThan(1000)
})

test('killing the app drops its memory and keeps its storage', async () => {
  const before = await app.callWxMethod('getStorageSync', 'launches')
  await (await home()).setData({ times: 99 })
  await phone.kill()
  expect(await (await home()).data('times')).toBe(0)
  expect(await app.callWxMethod('getStorageSync', 'launches')).toBe(before + 1)
})

test('without a network calls fail as in WeChat, and the app is told', async () => {
  await app.evaluate(() => {
    const wx = (globalThis as Untyped).wx
    ;(globalThis as Untyped).told = []
    wx.onNetworkStatusChange((status: object) => (globalThis as Untyped).told.push(status))
  })
  await phone.offline(true)
  await expect(app.callWxMethod('request', { url: `${fixture.url}/sim/people` })).rejects.toThrow(
    'request:fail net::ERR_INTERNET_DISCONNECTED',
  )
  const failure = await app.evaluate(() =>
    (globalThis as Untyped).wx.cloud
      .callFunction({ name: 'app' })
      .catch((error: Untyped) => ({ errCode: error.errCode, errMsg: error.errMsg })),
  )
  expect(failure.errMsg).toMatch(/^cloud.callFunction:fail /)
  await phone.offline(false)
  expect(await app.evaluate(() => (globalThis as Untyped).told)).toEqual([
    { isConnected: false, networkType: 'none' },
    { isConnected: true, networkType: 'wifi' },
  ])
})
