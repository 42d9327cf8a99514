import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../scripts/seed/settings'
import type { Product } from '../product/product'
import { PATIENCE } from './until'

/** A member of staff at the console, in a browser window of their own. */
export class Desk {
  readonly complaints: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => this.complaints.push(String(error.stack ?? error)))
    // what the page's own policy keeps out: a script, a style, a picture
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.complaints.push(message.text())
    })
  }

  static async open(product: Product, browser: Browser): Promise<Desk> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(`${product.url}/admin/`)
    return new Desk(page, context)
  }
  /** Another tab of the same browser: the session is the same, the page is its own. */
  async nextTab(): Promise<Desk> {
    const page = await this.context.newPage()
    await page.goto(this.page.url())
    return new Desk(page, this.context)
  }
  static async signIn(product: Product, browser: Browser, account: string): Promise<Desk> {
    const desk = await Desk.open(product, browser)
    await desk.signInAs(account)
    return desk
  }
  async signInAs(account: string, password = DEMO_PASSWORD): Promise<void> {
    await this.it('login-account').fill(account)
    await this.it('login-password').fill(password)
    await this.it('login-send').click()
    await this.it('workbench')
      .or(this.it('queue-mine'))
      .or(this.it('sign-out'))
      .or(this.it('settings'))
      .or(this.it('accounts'))
      .first()
      .waitFor()
  }
  close(): Promise<void> {
    return this.context.close()
  }

  it(id: string): Locator {
    return this.page.getByTestId(id)
  }
  get detail(): Locator {
    return this.it('case-detail')
  }
  /** The queue of what this account must act on. */
  async openQueue(tab: 'mine' | 'waiting' | 'ended' = 'mine'): Promise<void> {
    await this.it('rail-cases').click()
    await this.it(`queue-${tab}`).click()
  }
  /** Opens a case out of the queue, found by what is searched for. */
  async openCase(caseId: string, search: string): Promise<void> {
    await this.it('search').fill(search)
    const row = this.page.locator(`[data-testid="case-row"][data-case="${caseId}"]`)
    await row.click()
    await this.detail.waitFor()
  }
  /** A command's dialog, filled in by `fill` and sent; the list goes on, so one goes back to see the case's new status. */
  async command(name: string, status: string, fill?: () => Promise<void>): Promise<void> {
    await this.it(`do-${name}`).click()
    await this.it('dialog-send').waitFor()
    await fill?.()
    await this.it('dialog-send').click()
    await this.it('dialog-send').waitFor({ state: 'detached' })
    await this.backToDone()
    await this.page.locator(`[data-testid="case-detail"][data-status="${status}"]`).waitFor()
  }
  /** After a deed the next row is open, unless there is none: back to the one that it was done to. */
  async backToDone(): Promise<void> {
    if (await this.it('back-to-done').isVisible()) await this.it('back-to-done').click()
  }
}
