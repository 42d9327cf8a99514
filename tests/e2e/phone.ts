import automator from 'miniprogram-automator'
import type { Browser, Locator } from 'playwright-core'
import { type HeadlessPhone, startHeadlessPhone } from '../../simulator/phone/automator/server'
import type { Product } from '../product/product'
import { until } from './until'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** No faults of ours: what the test itself cut off, and a photo that was still being drawn when wx.saveFile moved it. */
const CUT_OFF = /net::ERR_(INTERNET_DISCONNECTED|ABORTED)|net::ERR_FILE_NOT_FOUND blob:/

/** What was found is gone before a finger came near it, or is not to be seen yet. */
const NOT_TOUCHED = /no such element|the element is not shown/

/**
 * One person with a phone. What is inside the mini-program is seen and touched through the official automator, as in
 * WeChat DevTools; WeChat's own sheets and chats through the browser.
 */
export class Phone {
  /** what the mini-program or the phone complained about */
  readonly complaints: string[] = []

  private constructor(
    public app: MiniProgram,
    readonly handle: HeadlessPhone,
  ) {
    handle.page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`
      const bad = message.type() === 'error' || text.includes('is not supported')
      if (bad && !CUT_OFF.test(text)) this.complaints.push(text)
    })
    handle.page.on('pageerror', (error) => this.complaints.push(String(error.stack ?? error)))
  }

  static async open(product: Pick<Product, 'url'>, browser: Browser, openid: string, at?: string): Promise<Phone> {
    const handle = await startHeadlessPhone({ baseUrl: product.url, openid, port: 0, browser, open: at })
    const app = await automator.connect({ wsEndpoint: handle.automatorUrl })
    return new Phone(app, handle)
  }

  async close(): Promise<void> {
    this.app.disconnect()
    await this.handle.close()
  }

  /** Swiped away and opened again; the automator's client keeps pages of before, so it is a new one. */
  async kill(): Promise<void> {
    this.app.disconnect()
    await this.handle.kill()
    this.app = await automator.connect({ wsEndpoint: this.handle.automatorUrl })
  }
  /** WeChat's text size in px, 16 to 26; heard when the mini-program is opened again. */
  async textSize(fontSize: number): Promise<void> {
    type Shell = { __wechat: { settings: { set(change: { fontSize: number }): void } } }
    await this.handle.page.evaluate(
      (size) => (globalThis as unknown as Shell).__wechat.settings.set({ fontSize: size }),
      fontSize,
    )
  }
  /** The screen's width in CSS px: 375 is most phones', 320 the narrowest. */
  async width(px: number): Promise<void> {
    await this.handle.page.setViewportSize({ width: px, height: 812 })
  }
  async theme(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.handle.page.emulateMedia({ colorScheme })
  }
  /** The whole page as one picture, also what must be scrolled to. */
  async photographPage(file: string): Promise<void> {
    const { page } = this.handle
    const { width } = page.viewportSize() ?? { width: 375 }
    const { height: seen } = (await (await this.page()).size()) as unknown as { height: number }
    const bars = 180
    await page.setViewportSize({ width, height: Math.max(812, Math.min(6000, seen + bars)) })
    await page.screenshot({ path: file })
    await page.setViewportSize({ width, height: 812 })
  }
  /** Pulls the page down: what is shown is loaded again. */
  async pull(): Promise<void> {
    await this.app.callWxMethod('startPullDownRefresh')
  }

  async page(): Promise<Page> {
    return (await this.app.currentPage()) as Page
  }

  /**
   * The mini-program goes to a page by itself, as by `wx.navigateTo`, and is there. (The automator's own methods of these
   * names sleep three seconds.)
   */
  async go(how: 'navigateTo' | 'reLaunch' | 'switchTab', url: string): Promise<Page> {
    await this.app.callWxMethod(how, { url })
    return this.at(url.replace(/^\//, '').replace(/\?.*/, ''))
  }

  /** The first element that fits, as soon as there is one. `>>>` looks into components. */
  find(selector: string): Promise<Element> {
    return until(
      async () => (await this.page()).$(selector),
      async () => `${selector} on ${await this.where()}`,
    )
  }
  async all(selector: string): Promise<Element[]> {
    return (await this.page()).$$(selector) as Promise<Element[]>
  }
  async has(selector: string): Promise<boolean> {
    return (await this.all(selector)).length > 0
  }
  /** Waits until nothing on the page fits. */
  async gone(selector: string): Promise<void> {
    await until(
      async () => !(await this.has(selector)),
      async () => `${selector} to be gone from ${await this.where()}`,
    )
  }
  async text(selector: string): Promise<string> {
    return (await this.find(selector)).text()
  }
  async tap(selector: string): Promise<void> {
    await this.touch(() => this.find(selector), selector)
  }
  /** Taps the one among several that says `words`. */
  async tapSaying(selector: string, words: string): Promise<void> {
    await this.touch(() => this.saying(selector, words), `${selector} saying “${words}”`)
  }
  /**
   * One touch. What was found may be drawn anew before the finger comes down: then nothing was touched yet, and the
   * eye looks again. A touch that came down is never repeated, and what stays covered is a fault of the page.
   */
  private async touch(find: () => Promise<Element>, what: string): Promise<void> {
    const outcome = await until(
      async () => {
        try {
          await (await find()).tap()
          return 'touched'
        } catch (error) {
          return NOT_TOUCHED.test(String(error)) ? undefined : String(error)
        }
      },
      async () => `${what} to touch on ${await this.where()}`,
    )
    if (outcome !== 'touched') throw new Error(`${what} cannot be touched on ${await this.where()}: ${outcome}`)
  }
  saying(selector: string, words: string): Promise<Element> {
    return until(
      async () => {
        for (const element of await this.all(selector)) if ((await element.text()).includes(words)) return element
        return undefined
      },
      async () => `${selector} saying “${words}” on ${await this.where()}`,
    )
  }
  async type(selector: string, words: string): Promise<void> {
    await (await this.find(selector)).trigger('focus')
    await ((await this.find(selector)) as Element & { input(words: string): Promise<void> }).input(words)
  }

  /** Waits for the page whose path ends like this. */
  at(path: string): Promise<Page> {
    return until(
      async () => {
        const page = await this.page()
        return page.path.endsWith(path) ? page : undefined
      },
      async () => `page ${path}, is on ${await this.where()}`,
    )
  }
  async sees(words: string): Promise<void> {
    await until(
      async () => (await this.words()).includes(words),
      async () => `“${words}” on ${await this.where()}`,
    )
  }
  /** Everything that can be read on the page. */
  async words(): Promise<string> {
    const parts = await Promise.all((await this.all('page-shell')).map((shell) => shell.text()))
    return parts.join('\n')
  }
  private async where(): Promise<string> {
    return `${(await this.page()).path}, which says: ${(await this.words()).replace(/\s+/g, ' ').slice(0, 600)}`
  }

  /** WeChat's back arrow. */
  async back(): Promise<void> {
    await this.app.native().navigateLeft()
  }
  async tab(path: string): Promise<void> {
    await this.app.native().switchTab({ url: `/${path}` })
    await this.at(path)
  }
  /** WeChat's own sheet: 允许 or 拒绝. */
  async allow(allowed = true): Promise<void> {
    await until(
      async () => {
        await (allowed ? this.app.native().authorizeAllow() : this.app.native().authorizeCancel())
        return true
      },
      () => 'a sheet of WeChat that asks for a permission',
    )
  }
  /** What stands outside of the mini-program: WeChat's sheets, chats, albums. */
  outside(selector: string): Locator {
    return this.handle.page.locator(selector)
  }
  /** Leaves the mini-program for the chat 服务通知, where subscription messages arrive. @returns its cards, newest last */
  async openMessages(): Promise<Locator> {
    await this.outside('button[aria-label=关闭小程序]').click()
    await this.outside('[data-open=notices]').click()
    return this.messageCards
  }
  get messageCards(): Locator {
    return this.outside('.wc-notices .wc-message')
  }
  async choose(words: string): Promise<void> {
    await this.outside('.wc-actions button').filter({ hasText: words }).click()
  }
}
