import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../automator/chromium'
import { startFixture } from '../automator/fixtures/start'
import type { Untyped } from '../runtime/types'

jest.setTimeout(60_000)

let fixture: Awaited<ReturnType<typeof startFixture>>
let browser: Browser
let context: BrowserContext
let page: Page
let folder: string

beforeAll(async () => {
  fixture = await startFixture()
  browser = await launchChromium(false)
  folder = await mkdtemp(path.join(tmpdir(), 'phone-files-'))
})

afterAll(async () => {
  await browser?.close()
  await fixture?.close()
  await rm(folder, { recursive: true, force: true })
})

// every test has a new phone: nothing agreed to, nothing stored
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  page = await context.newPage()
  page.setDefaultTimeout(8000)
})
afterEach(() => context.close())

const open = async (query: string) => {
  await page.goto(`${fixture.url}/phone/?as=o-jia${query}`)
  if (query.includes('app')) await page.waitForFunction('Boolean(__phone.host.current())')
}
/** Opens the chats and waits until the phone knows which messages are old. */
const openAndLook = async () => {
  const looked = page.waitForResponse((response) => response.url().includes('/sim/messages'))
  await open('')
  await looked
}
/** Starts a wx call in the app; `answer` waits for what it came to. */
const call = (expression: string) =>
  page.evaluate(
    `globalThis.came = undefined; void Promise.resolve(${expression}).then((a) => { globalThis.came = a }, (e) => { globalThis.came = { ...e } })`,
  )
const answer = async () => (await page.waitForFunction('globalThis.came')).jsonValue() as Promise<Untyped>
const allow = () => page.tap('[data-native=authorizeAllow]')
const data = () => page.evaluate('__phone.host.current().inst.data') as Promise<Untyped>
const message = (changes: object = {}) =>
  fixture.send({
    touser: 'o-jia',
    title: '办件进度通知',
    fields: { thing1: '事项名称', phrase2: '办理状态' },
    data: { thing1: '老年人优待证', phrase2: '已受理' },
    page: 'pages/deep/deep?id=7',
    ...changes,
  })

describe('chats', () => {
  test('a message is on the phone within two seconds, with a banner, a badge and its card; it opens its page', async () => {
    await openAndLook()
    await message()
    await page.waitForSelector('.wc-banner', { timeout: 2000 })
    expect(await page.textContent('[data-open=notices] .wc-badge')).not.toBeNull()
    await page.waitForSelector('.wc-banner', { state: 'detached' })
    await page.tap('[data-open=notices]')
    const card = page.locator('.wc-message').last()
    expect(await card.textContent()).toMatch(/办件进度通知[\s\S]*事项名称[\s\S]*老年人优待证[\s\S]*进入小程序查看/)
    await card.tap()
    await page.waitForSelector('text=编号 7')
    expect(await page.evaluate('wx.getLaunchOptionsSync().scene')).toBe(1014)
    await page.tap('[aria-label=关闭小程序]')
    expect(await page.locator('[data-open=notices] .wc-badge').count()).toBe(0)
  })

  test('messages of other people do not arrive', async () => {
    await openAndLook()
    await message({ touser: 'o-yi', title: '别人的通知' })
    await message({ title: '自己的通知' })
    await page.waitForSelector('.wc-banner >> text=自己的通知')
    expect(await page.locator('text=别人的通知').count()).toBe(0)
  })

  test('the service account leads to its profile and into the mini-program', async () => {
    await open('')
    await page.tap('[data-open=account]')
    await page.tap('[aria-label=账号资料]')
    expect(await page.textContent('.wc-profile')).toContain('账号主体')
    await page.tap('text=相关小程序')
    await page.waitForSelector('text=你好，样例甲')
  })

  test('a QR code opens its page with its scene', async () => {
    await open('&path=pages/deep/deep&scene=c7')
    await page.waitForSelector('text=编号 c7')
    expect(await page.isVisible('[aria-label=回首页]')).toBe(true)
    await page.tap('[aria-label=回首页]')
    await page.waitForSelector('text=你好，样例甲')
  })
})

describe('the life of the mini-program', () => {
  test('a code to a page that is no more says so and leaves the home page', async () => {
    await open('&path=pages/gone/gone')
    await page.waitForSelector('text=页面不存在')
    await page.waitForSelector('text=你好，样例甲')
  })

  test('an open dialog waits while the mini-program is closed', async () => {
    await open('&app=1')
    await call(`wx.showModal({ title: '还在吗' })`)
    await page.evaluate('__wechat.close()')
    expect(await page.isVisible('text=还在吗')).toBe(false)
    await page.tap('[data-open=app] >> nth=0')
    await page.tap('[data-native=confirmModal]')
    expect((await answer()).confirm).toBe(true)
  })

  test('closing hides it, opening shows the same page again', async () => {
    await open('&app=1')
    await page.evaluate('__phone.host.current().inst.setData({ times: 5 })')
    await page.tap('[aria-label=关闭小程序]')
    await page.tap('[data-open=app] >> nth=0')
    expect((await data()).times).toBe(5)
    expect(await page.evaluate('[getApp().shown, getApp().hidden]')).toEqual([2, 1])
  })

  test('killing it drops the memory; storage, saved files and the person settings stay', async () => {
    await open('&app=1')
    await page.evaluate(`
      wx.setStorageSync('draft', { step: 2 })
      wx.setStorageSync('long', 'x'.repeat(1000000))
      wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/outbox.json', '[1]', 'utf8')
      __wechat.settings.set({ fontSize: 22 })
    `)
    await Promise.all([page.waitForEvent('load'), page.evaluate('__wechat.kill()')])
    await page.tap('[data-open=app] >> nth=0')
    await page.waitForFunction('Boolean(globalThis.__phone?.host.current())')
    expect(
      await page.evaluate(`[wx.getStorageSync('draft').step, wx.getStorageSync('long').length,
      wx.getFileSystemManager().readFileSync(wx.env.USER_DATA_PATH + '/outbox.json', 'utf8'),
      wx.getAppBaseInfo().fontSizeSetting, getApp().launches, wx.getStorageSync('none')]`),
    ).toEqual([2, 1_000_000, '[1]', 22, 2, ''])
  })

  test('what another person stored on this machine is not seen', async () => {
    await open('&app=1')
    await page.evaluate(`wx.setStorageSync('secret', 1)`)
    await page.goto(`${fixture.url}/phone/?as=o-yi&app=1`)
    await page.waitForFunction('Boolean(globalThis.__phone?.host.current())')
    expect(await page.evaluate(`wx.getStorageSync('secret')`)).toBe('')
  })

  test('ten megabytes fit, one more does not', async () => {
    await open('&app=1')
    expect(
      await page.evaluate(`(() => {
        let kept = 0
        try { for (;;) { wx.setStorageSync('k' + kept, 'x'.repeat(1040000)); kept++ } } catch (error) { return [kept, error.message, wx.getStorageInfoSync().keys.length] }
      })()`),
    ).toEqual([10, 'setStorageSync:fail exceed storage max size', 11])
  })
})

describe('what the person is asked', () => {
  test('subscribing: one dialog for all templates; what is ticked off is refused; both answers are told to WeChat', async () => {
    await open('&app=1')
    await page.tap('wx-button >> text=订阅')
    await page.locator('.wc-template input').nth(1).uncheck()
    await allow()
    await page.waitForFunction('__phone.host.current().inst.data.answer')
    expect((await data()).answer).toEqual({ case: 'accept', order: 'reject', errMsg: 'requestSubscribeMessage:ok' })
    const told = await fixture.heard('/sim/subscribe')
    expect(told.slice(-2).map(({ body }) => body)).toEqual([
      { openid: 'o-jia', templateId: 'case', result: 'accept' },
      { openid: 'o-jia', templateId: 'order', result: 'reject' },
    ])
  })

  test('subscribing with 总是保持: the dialog stays away, the answer still counts each time', async () => {
    await open('&app=1')
    await page.tap('wx-button >> text=订阅')
    await page.locator('.wc-keep input').check()
    await allow()
    await page.waitForFunction('__phone.host.current().inst.data.answer')
    const before = (await fixture.heard('/sim/subscribe')).length
    await page.evaluate('__phone.host.current().inst.setData({ answer: null })')
    await page.tap('wx-button >> text=订阅')
    await page.waitForFunction('__phone.host.current().inst.data.answer')
    expect(await page.locator('.wc-subscribe').count()).toBe(0)
    expect((await fixture.heard('/sim/subscribe')).length).toBe(before + 2)
  })

  test('subscribing outside of a tap, or with the main switch off, asks nobody', async () => {
    await open('&app=1')
    await call(`wx.requestSubscribeMessage({ tmplIds: ['case'] })`)
    expect((await answer()).errMsg).toContain('can only be invoked by user TAP gesture')
    await page.evaluate('__wechat.settings.set({ subscriptions: false })')
    await page.tap('wx-button >> text=订阅')
    await page.waitForFunction('__phone.host.current().inst.data.answer')
    expect((await data()).answer).toMatchObject({ errCode: 20004 })
  })

  test('the phone number comes as a code after two consents, and a refusal says so', async () => {
    await open('&app=1')
    await page.tap('wx-button >> text=手机号')
    await allow()
    await page.tap('[data-native=authorizeCancel]')
    await page.waitForFunction('__phone.host.current().inst.data.phone')
    expect((await data()).phone.errMsg).toBe('getPhoneNumber:fail user deny')
    await page.tap('wx-button >> text=手机号')
    await allow()
    await page.waitForFunction('__phone.host.current().inst.data.phone.code')
    expect((await data()).phone).toEqual({ errMsg: 'getPhoneNumber:ok', code: 'code-1' })
  })

  test('a page that asks for privacy consent itself is asked instead of WeChat', async () => {
    await open('&app=1')
    await page.evaluate(
      `wx.onNeedPrivacyAuthorization((resolve, event) => { globalThis.asked = event.referrer; globalThis.resolvePrivacy = resolve })`,
    )
    await call('wx.getLocation()')
    await page.waitForFunction('globalThis.asked')
    expect(await page.evaluate('asked')).toBe('getLocation')
    await page.evaluate(`resolvePrivacy({ event: 'disagree' })`)
    expect(await answer()).toEqual({ errMsg: 'getLocation:fail privacy permission is not authorized', errno: 104 })
    await call('wx.getLocation()')
    await page.evaluate(`resolvePrivacy({ event: 'agree', buttonId: 'agree' })`)
    await page.tap('[data-native=authorizeCancel]')
    expect((await answer()).errMsg).toBe('getLocation:fail auth deny')
    expect(await page.evaluate('wx.getSetting().then((s) => s.authSetting)')).toEqual({ 'scope.userLocation': false })
  })

  test('the touch that opens a sheet does not close it again', async () => {
    await page.addInitScript(`globalThis.clicks = 0; addEventListener('click', () => { globalThis.clicks++ }, true)`)
    await open('&app=1')
    /** Touches, and waits for the click that the browser makes of it: it is what would close the sheet. */
    const touch = async (selector: string) => {
      const before = await page.evaluate('clicks')
      await page.tap(selector)
      await page.waitForFunction(`clicks > ${before}`)
    }
    await touch('.choose')
    await page.tap('.wc-actions >> text=己')
    await page.waitForSelector('text=选动作 showActionSheet:ok')
    await touch('.pick')
    expect(await page.locator('.wc-overlay > *').count()).toBe(1)
    await page.tap('.wc-overlay >> text=确定')
    expect(await page.locator('.wc-overlay > *').count()).toBe(0)
  })

  test('dialogs, action sheets and calls answer what the person chose', async () => {
    await open('&app=1')
    await call(`wx.showModal({ title: '撤回吗', content: '会留在草稿里', editable: true })`)
    await page.fill('.wc-modal-field', '写错了')
    await page.tap('[data-native=confirmModal]')
    expect(await answer()).toMatchObject({ confirm: true, cancel: false, content: '写错了' })
    await call(`wx.showActionSheet({ itemList: ['甲', '乙'] })`)
    await page.tap('.wc-actions >> text=乙')
    expect(await answer()).toEqual({ tapIndex: 1, errMsg: 'showActionSheet:ok' })
    await call(`wx.showActionSheet({ itemList: ['甲', '乙'] })`)
    await page.tap('.wc-actions-cancel')
    expect(await answer()).toEqual({ errMsg: 'showActionSheet:fail cancel' })
    await call(`wx.makePhoneCall({ phoneNumber: '000-0000000' })`)
    await page.tap('text=呼叫 000-0000000')
    expect(await answer()).toEqual({ errMsg: 'makePhoneCall:ok' })
  })
})

describe('the browser’s Back', () => {
  const depth = () => page.evaluate('__phone.host.stack.length')

  test('takes away the sheet, then goes back page by page, then to the chats, then out', async () => {
    await page.goto('data:text/html,before')
    await open('&app=1')
    await page.evaluate(`__phone.host.route('navigateTo', { url: '/pages/deep/deep' })`)
    await call(`wx.showActionSheet({ itemList: ['甲'] })`)
    await page.goBack()
    expect(await answer()).toEqual({ errMsg: 'showActionSheet:fail cancel' })
    expect(await depth()).toBe(2)
    await page.goBack()
    await page.waitForFunction('__phone.host.stack.length === 1')
    await page.keyboard.press('Alt+ArrowLeft')
    await page.goBack()
    await page.waitForSelector('.wc-chats', { state: 'visible' })
    await page.goBack()
    await page.waitForURL('data:text/html,before')
  })

  test('asks first where leaving a page wants it, and leads from the account to the chats', async () => {
    await open('&app=1')
    await page.evaluate(`__phone.host.route('navigateTo', { url: '/pages/deep/deep' })`)
    await page.evaluate(`wx.enableAlertBeforeUnload({ message: '还没写完' })`)
    await page.goBack()
    await page.tap('[data-native=cancelModal]')
    expect(await depth()).toBe(2)
    await page.evaluate('__wechat.close()')
    await page.tap('[data-open=account]')
    await page.tap('[aria-label=账号资料]')
    await page.goBack()
    await page.waitForSelector('[aria-label=账号资料]')
    await page.goBack()
    await page.waitForSelector('.wc-chats', { state: 'visible' })
  })
})

test('restarting opens the page that is asked for, with its query', async () => {
  await open('&app=1')
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(`void wx.restartMiniProgram({ path: '/pages/deep/deep?id=9' })`),
  ])
  await page.waitForSelector('text=编号 9')
})

test('a tab page knows in onLoad how much room its bars leave', async () => {
  await open('&app=1')
  const room = () => page.evaluate('[__phone.host.current().inst.data.room, __phone.host.pagesElement.clientHeight]')
  await page.evaluate(`__phone.host.route('switchTab', { url: '/pages/mine/mine' })`)
  const [told, seen] = (await room()) as number[]
  expect(told).toBe(seen)
  expect(told).toBeLessThan(812 - 88 - 48)
  await page.evaluate(`__phone.host.route('navigateTo', { url: '/pages/deep/deep' })`)
  expect(await room()).toEqual([812 - 88, 812 - 88])
})

describe('photos and files', () => {
  beforeEach(async () => {
    await open('&app=1')
    await page.evaluate('__wechat.settings.set({ privacyAgreed: true })')
  })

  test('sample papers come from the album and travel to the cloud with progress', async () => {
    await call(`wx.chooseMedia({ count: 2, mediaType: ['image'], sourceType: ['album'] })`)
    await page.tap('[aria-label="户口簿"]')
    await page.tap('[aria-label="银行卡"]')
    await page.tap('text=完成')
    const { tempFiles } = await answer()
    expect(tempFiles).toHaveLength(2)
    expect(tempFiles[0]).toMatchObject({ width: 1280, height: 808, fileType: 'image' })
    const sent = await page.evaluate(`new Promise((done) => {
      const steps = []
      wx.cloud.uploadFile({ cloudPath: 'a/b.jpg', filePath: came.tempFiles[0].tempFilePath, success: (r) => done({ ...r, steps }) })
        .onProgressUpdate(({ progress }) => steps.push(progress))
    })`)
    expect(sent).toMatchObject({ fileID: 'cloud://fixture/a/b.jpg', errMsg: 'cloud.uploadFile:ok' })
    expect((sent as Untyped).steps.at(-1)).toBe(100)
  })

  test('a real file keeps its bytes and its false extension: a text that calls itself a photo, and more than 10 MB', async () => {
    const lie = path.join(folder, 'photo.jpg')
    const large = path.join(folder, 'large.pdf')
    await writeFile(lie, 'this is a text')
    await writeFile(large, Buffer.alloc(11 * 1024 * 1024, 7))
    await call(`wx.chooseMedia({ count: 1, mediaType: ['image'], sourceType: ['album'] })`)
    await page.setInputFiles('.wc-tile-file input', lie)
    const { tempFiles } = await answer()
    expect(tempFiles[0].tempFilePath).toMatch(/\.jpg$/)
    expect(await page.evaluate(`wx.getFileSystemManager().readFileSync(came.tempFiles[0].tempFilePath, 'utf8')`)).toBe(
      'this is a text',
    )
    await call('wx.chooseMessageFile({ count: 1 })')
    await page.setInputFiles('.wc-tile-file input', large)
    expect((await answer()).tempFiles[0]).toMatchObject({ name: 'large.pdf', size: 11 * 1024 * 1024 })
  })

  test('when the network goes away midway an upload fails, and may be sent again', async () => {
    await page.evaluate(
      `globalThis.file = wx.env.USER_DATA_PATH + '/x.bin'; wx.getFileSystemManager().writeFileSync(file, new ArrayBuffer(9000000))`,
    )
    await call(`wx.cloud.uploadFile({ cloudPath: 'x.bin', filePath: file })`)
    await page.evaluate('__wechat.settings.set({ online: false })')
    expect((await answer()).errMsg).toBe('cloud.uploadFile:fail net::ERR_INTERNET_DISCONNECTED')
    await page.evaluate('__wechat.settings.set({ online: true })')
    await call(`wx.cloud.uploadFile({ cloudPath: 'x.bin', filePath: file })`)
    expect((await answer()).fileID).toBe('cloud://fixture/x.bin')
  })
})

test('dark mode is told to the app and decides its media queries', async () => {
  await open('&app=1')
  const ink = () => page.locator('text=你好，样例甲').evaluate((element) => getComputedStyle(element).color)
  expect(await ink()).toBe('rgb(31, 36, 33)')
  await page.evaluate(
    'globalThis.themes = []; wx.onThemeChange(({ theme }) => themes.push(theme)); __wechat.settings.set({ dark: true })',
  )
  expect(await page.evaluate('[themes, wx.getAppBaseInfo().theme]')).toEqual([['dark'], 'dark'])
  expect(await ink()).toBe('rgb(230, 230, 230)')
  await page.evaluate('__wechat.settings.set({ dark: false })')
  expect(await ink()).toBe('rgb(31, 36, 33)')
})

test('on a desk the whole phone is in sight, however low the window, and keeps its own size', async () => {
  const desk = await browser.newContext({ viewport: { width: 1366, height: 700 } })
  page = await desk.newPage()
  await page.goto(`${fixture.url}/phone/?as=o-jia&app=1`)
  const phone = page.frameLocator('iframe')
  await phone.locator('text=你好，样例甲').waitFor()
  await page.waitForSelector('h1 >> text=样例甲的手机')
  const { y, height } = (await page.locator('iframe').boundingBox())!
  expect([y > 0, y + height < 700]).toEqual([true, true])
  expect(await page.frames()[1]!.evaluate('[innerWidth, innerHeight]')).toEqual([375, 812])
  await page.click('text=深色模式')
  expect(await page.frames()[1]!.evaluate('wx.getAppBaseInfo().theme')).toBe('dark')
  await phone.locator('[data-tab="1"]').click()
  await phone.locator('.row >> text=我的').waitFor()
  await desk.close()
})

test('the phone keeps the time of the simulated world', async () => {
  await open('&app=1')
  const day = 86_400_000
  const ahead = async () =>
    (await page.evaluate<number>('[Date.now(), +new Date()].reduce((a, b) => Math.min(a, b))')) - Date.now()
  expect(Math.abs(await ahead())).toBeLessThan(day / 2)
  const move = (advance: number) =>
    fetch(`${fixture.url}/sim/clock`, { method: 'POST', body: JSON.stringify({ advance }) })
  await move(day)
  await page.waitForFunction((moved) => Date.now() > moved, Date.now() + day / 2)
  expect(Math.round((await ahead()) / day)).toBe(1)
  expect(await page.evaluate('[new Date() instanceof Date, new Date(0).getTime()]')).toEqual([true, 0])
  await page.evaluate('__wechat.settings.set({ online: false })')
  await open('&app=1')
  expect(Math.round((await ahead()) / day)).toBe(1)
  await page.evaluate('__wechat.settings.set({ online: true })')
  await move(-day)
  await page.waitForFunction((moved) => Date.now() < moved, Date.now() + day / 2)
})

test('a recording is a sound file, also on a machine without a microphone', async () => {
  await open('&app=1')
  await page.evaluate('__wechat.settings.set({ privacyAgreed: true, scopes: { "scope.record": true } })')
  await call(`new Promise((done, failed) => {
    const recorder = wx.getRecorderManager()
    recorder.onStart(() => setTimeout(() => recorder.stop(), 300))
    recorder.onStop(done)
    recorder.onError(failed)
    recorder.start({ duration: 10000 })
  })`)
  const { tempFilePath, duration, fileSize } = await answer()
  expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_\w+\.(wav|webm)$/)
  expect(duration).toBeGreaterThanOrEqual(290)
  expect(fileSize).toBeGreaterThan(1000)
})

test('what is missing says so loudly and answers a failure', async () => {
  const warnings: string[] = []
  await open('')
  expect(await page.evaluate(`wx.cloud.callFunction({ name: 'app' }).catch((error) => error.errMsg)`)).toContain(
    'please call wx.cloud.init first',
  )
  page.on('console', (entry) => entry.type() === 'warning' && warnings.push(entry.text()))
  await open('&app=1')
  await call('wx.startBeaconDiscovery({})')
  expect(await answer()).toEqual({ errMsg: 'startBeaconDiscovery:fail not supported by the simulator' })
  await call('wx.startBeaconDiscovery({})')
  await answer()
  expect(warnings.filter((text) => text.includes('wx.startBeaconDiscovery is not supported'))).toHaveLength(1)
  expect(
    await page.evaluate(`(() => { try { wx.cloud.database() } catch (error) { return error.message } })()`),
  ).toContain('cloud functions only')
})
