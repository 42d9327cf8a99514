import { type TestPhone, testPhone } from '../testing/browser'
import type { Untyped } from './types'

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('sample')
}, 60_000)
afterAll(() => phone?.close())

declare const wx: Record<string, (options: object) => void>
declare const getCurrentPages: () => { route: string }[]

const call = (method: string, options: object) =>
  new Promise<string>((resolve) =>
    wx[method]?.({ ...options, success: (r: Untyped) => resolve(r.errMsg), fail: (e: Untyped) => resolve(e.errMsg) }),
  )

describe('the life of app, pages and components', () => {
  it('opens the home page in the order that WeChat calls', async () => {
    const page = await phone.open('pages/home/home?a=1')
    expect(await page.notes()).toEqual([
      'App.onLaunch pages/home/home {"a":"1"}',
      'App.onShow',
      'card created',
      'card attached 一',
      'home onLoad {"a":"1"}',
      'home onShow',
      'card show',
      'card ready',
      'home onReady',
    ])
    expect(await page.textContent('page')).toContain('头您好')
    expect(page.errors).toEqual([])
  })

  it('hides the page below, unloads the page left and shows the page below again', async () => {
    const page = await phone.open('pages/home/home')
    await page.evaluate('notes.length = 0')
    expect(await page.evaluate(`(${call})('navigateTo', { url: '../detail/detail?name=%E5%BC%A0&b=2' })`)).toBe(
      'navigateTo:ok',
    )
    await page.waitForFunction(() => notes.includes('detail onReady'))
    expect(await page.notes()).toEqual([
      'home onHide',
      'card hide',
      'detail onLoad {"name":"%E5%BC%A0","b":"2"}',
      'detail onShow',
      'detail onReady',
    ])
    expect(await page.evaluate(() => getCurrentPages().map((one) => one.route))).toEqual([
      'pages/home/home',
      'pages/detail/detail',
    ])
    expect(await page.textContent('h1')).toBe('详情')
    await page.evaluate('notes.length = 0')
    expect(await page.evaluate(`(${call})('navigateBack', {})`)).toBe('navigateBack:ok')
    expect(await page.notes()).toEqual(['detail onUnload', 'home onShow', 'card show'])
    expect(await page.textContent('h1')).toBe('首页')
  })

  it('keeps tab pages alive and refuses what WeChat refuses', async () => {
    const page = await phone.open('pages/home/home')
    const route = (method: string, url: string) => page.evaluate(`(${call})('${method}', { url: '${url}' })`)
    await route('switchTab', '/pages/mine/mine')
    await route('switchTab', '/pages/home/home')
    expect((await page.notes()).filter((note) => /onLoad|onUnload/.test(note))).toEqual([
      'home onLoad {}',
      'mine onLoad {}',
    ])
    expect(await route('switchTab', '/pages/detail/detail')).toBe('switchTab:fail can not switch to no-tabBar page')
    expect(await route('navigateTo', '/pages/mine/mine')).toBe('navigateTo:fail can not navigateTo a tabbar page')
    expect(await route('navigateTo', '/pages/none/none')).toBe('navigateTo:fail page "pages/none/none" is not found')
    expect(await route('navigateBack', '')).toBe('navigateBack:fail cannot navigate back at first page.')
    for (let depth = 1; depth < 10; depth++)
      expect(await route('navigateTo', '/pages/detail/detail')).toBe('navigateTo:ok')
    expect(await route('navigateTo', '/pages/detail/detail')).toBe('navigateTo:fail webview count limit exceed')
    expect(await route('reLaunch', '/packages/far/pages/far/far')).toBe('reLaunch:ok')
    expect((await page.notes()).filter((note) => /onUnload/.test(note))).toHaveLength(11)
    expect(await page.evaluate(() => __phone.host.bars.navigation.get())).toMatchObject({ home: true, back: false })
  })

  it('talks through the event channel in both directions', async () => {
    const page = await phone.open('pages/home/home')
    await page.evaluate(() => {
      wx.navigateTo?.({
        url: '/pages/detail/detail',
        events: { ready: (words: string) => notes.push(`opener heard ${words}`) },
        success: (answer: Untyped) => answer.eventChannel.emit('hello', '你好'),
      })
    })
    await page.waitForFunction(() => notes.includes('channel 你好'))
    expect(await page.notes()).toContain('opener heard from detail')
  })

  it('tells of an error with its file and line, and the page stays usable', async () => {
    const page = await phone.open('pages/broken/broken')
    await page.click('#still')
    await page.click('#later')
    await page.waitForFunction(() => notes.some((note: string) => note.includes('没有人接住')))
    const said = await page.notes()
    expect(said.some((note) => note.startsWith('App.onError TypeError'))).toBe(true)
    expect(said).toContain('App.onError Error: 按下时出错')
    expect(said).toContain('App.onUnhandledRejection 没有人接住')
    expect(page.errors.join('\n')).toContain('pages/broken/broken.js:6')
    expect(await page.evaluate(`(${call})('navigateTo', { url: '/pages/detail/detail' })`)).toBe('navigateTo:ok')
  })

  it('reaches the bottom once, refreshes by pulling and shares', async () => {
    const page = await phone.open('pages/detail/detail')
    await page.evaluate(() => __phone.host.scrollTo({ scrollTop: 9999, duration: 0 }))
    await page.waitForFunction(() => notes.includes('detail onReachBottom'))
    await page.evaluate(() => __phone.host.scrollTo({ scrollTop: 0, duration: 0 }))
    await page.mouse.move(180, 200)
    await page.mouse.down()
    await page.mouse.move(180, 400, { steps: 5 })
    await page.mouse.up()
    await page.waitForFunction(() => notes.includes('detail onPullDownRefresh'))
    expect((await page.notes()).filter((note) => note.endsWith('onReachBottom'))).toHaveLength(1)
    expect(await page.evaluate(() => __phone.host.pullDown.get().refreshing)).toBe(true)
    await page.evaluate(() => __phone.host.pullDown.stop())
    expect(await page.evaluate(() => __phone.host.shareMessage('menu'))).toMatchObject({
      title: '分享自menu',
      path: 'pages/detail/detail',
    })
  })

  it('counts setData per page', async () => {
    const page = await phone.open('pages/home/home')
    const stats = await page.evaluate(() => __phone.stats())
    expect(stats).toEqual([
      { page: 'pages/home/home', setDataCalls: 1, setDataBytes: 21, firstRenderMs: expect.any(Number) },
    ])
  })

  it('takes bar colours from theme.json, light and dark', async () => {
    const light = await phone.open('pages/home/home')
    expect(await light.evaluate(() => __phone.host.bars.navigation.get())).toMatchObject({
      backgroundColor: '#ffffff',
      frontColor: '#000000',
    })
    const dark = await phone.open('pages/home/home', { colorScheme: 'dark' })
    expect(await dark.evaluate(() => __phone.host.bars.navigation.get())).toMatchObject({
      backgroundColor: '#191919',
      frontColor: '#ffffff',
    })
  })

  it('repaints the bar of the page in front and of tabs behind when the theme changes', async () => {
    const page = await phone.open('pages/home/home', { colorScheme: 'light' })
    const painted = (colour: string) =>
      page.waitForFunction((wanted) => __phone.host.bars.navigation.get().backgroundColor === wanted, colour)
    await page.evaluate(() => __phone.host.route('navigateTo', { url: '/pages/detail/detail' }))
    await page.emulateMedia({ colorScheme: 'dark' })
    await painted('#191919')
    expect(await page.textContent('h1')).toBe('详情')
    expect(await page.evaluate(() => __phone.host.bars.navigation.get().back)).toBe(true)
    await page.evaluate(() => __phone.host.route('navigateBack', {}))
    await painted('#191919')
    await page.emulateMedia({ colorScheme: 'light' })
    await painted('#ffffff')
  })

  it('asks App.onPageNotFound about an unknown first page', async () => {
    const page = await phone.open('pages/home/home')
    const outcome = await page.evaluate(() =>
      __phone.host.route('reLaunch', { url: '/nowhere' }).catch((error: { errMsg: string }) => error.errMsg),
    )
    expect(outcome).toBe('reLaunch:fail page "nowhere" is not found')
  })
})
