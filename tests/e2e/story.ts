import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { type Product, startProduct } from '../product/product'
import { launchBrowser } from './browser'
import { Desk } from './console'
import { Phone } from './phone'
import { register } from './register'

const SCREENSHOTS = path.resolve(__dirname, '../../.cache/screenshots')

/** The product, one browser and everybody who takes part in the tests of one file. */
export class Story {
  product!: Product
  private browser!: Browser
  private readonly closers: (() => Promise<void>)[] = []
  private readonly pages: { name: string; shoot(file: string): Promise<unknown> }[] = []
  private broken = ''

  /** Call it once at the top of a test file. */
  static begin(): Story {
    const story = new Story()
    beforeAll(async () => {
      ;[story.product, story.browser] = await Promise.all([startProduct(), launchBrowser()])
    }, 120_000)
    afterAll(async () => {
      for (const close of story.closers) await close().catch(() => undefined)
      await story.browser?.close()
      await story.product?.close()
    }, 60_000)
    return story
  }

  async phone(openid: string, at?: string): Promise<Phone> {
    const phone = await Phone.open(this.product, this.browser, openid, at)
    this.closers.push(() => phone.close())
    this.pages.push({ name: openid, shoot: (file) => phone.handle.page.screenshot({ path: file }) })
    return phone
  }
  async desk(account?: string): Promise<Desk> {
    const desk = await Desk.open(this.product, this.browser)
    this.closers.push(() => desk.close())
    this.pages.push({ name: account ?? 'desk', shoot: (file) => desk.page.screenshot({ path: file }) })
    if (account) await desk.signInAs(account)
    return desk
  }

  /** The openid of one of the demonstration's residents who is nothing else; every fifth has a case of their own. */
  async resident(number: number): Promise<string> {
    const { people } = await this.product.sim('people')
    const openids = (people as { openid?: string; role: string }[])
      .filter(({ role }) => role === 'resident')
      .map(({ openid }) => openid!)
      .sort()
    const free = openids.filter((_, index) => index % 5 !== 0)
    if (!free[number]) throw new Error(`the demonstration has no resident number ${number}`)
    return free[number]
  }

  /** The openid of somebody of more than 80, just registered, without anything of their own yet. */
  async elder(number: number): Promise<string> {
    const openid = `elder-${number}`
    await register(this.product, openid, number)
    return openid
  }

  /** A step that needs the steps before it: the first one that fails ends the story, and what everybody saw is kept. */
  step(words: string, run: () => Promise<void>): void {
    test(words, async () => {
      if (this.broken) throw new Error(`“${this.broken}” has failed`)
      this.broken = words
      await this.watched(run)
      this.broken = ''
    })
  }
  /** A test that stands alone within the file. */
  scene(words: string, run: () => Promise<void>): void {
    test(words, () => this.watched(run))
  }
  private async watched(run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      await mkdir(SCREENSHOTS, { recursive: true })
      for (const { name, shoot } of this.pages)
        await shoot(path.join(SCREENSHOTS, `failed-${name}.png`)).catch(() => undefined)
      throw error
    }
  }
}
