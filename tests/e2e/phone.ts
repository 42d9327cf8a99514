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

/**
 * One person with a phone. What is inside the mini-program is seen and touched through the official automator, as in
 * WeChat DevTools; WeChat's own sheets and chats through the browser.
 */
export class Phone {
  /** what the mini-program or the phone complained about */
  readonly complaints: string[] = []

  private constructor(
    readonly app: MiniProgram,
    readonly handle: HeadlessPhone,
  ) {
    handle.page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`
      const bad = message.type() === 'error' || text.includes('is not supported')
      if (bad && !CUT_OFF.test(text)) this.complaints.push(text)
    })
    handle.page.on('pageerror', (error) => this.complaints.push(String(error.stack ?? error)))
  }

  static async open(product: Product, browser: Browser, openid: string, at?: string): Promise<Phone> {
    const handle = await startHeadlessPhone({ baseUrl: product.url, openid, port: 0, browser, open: at })
    const app = await automator.connect({ wsEndpoint: handle.automatorUrl })
    return new Phone(app, handle)
  }

  async close(): Promise<void> {
    this.app.disconnect()
    await this.handle.close()
  }

  async page(): Promise<Page> {
    return (await this.app.currentPage()) as Page
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
  async text(selector: string): Promise<string> {
    return (await this.find(selector)).text()
  }
  async tap(selector: string): Promise<void> {
    await (await this.find(selector)).tap()
  }
  /** Taps the one among several that says `words`. */
  async tapSaying(selector: string, words: string): Promise<void> {
    await (await this.saying(selector, words)).tap()
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
  async choose(words: string): Promise<void> {
    await this.outside('.wc-actions button').filter({ hasText: words }).click()
  }
}
