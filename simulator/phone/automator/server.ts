import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { WebSocket, WebSocketServer } from 'ws'
import type { Host } from '../runtime/types'
import type { PhoneHandle } from '../wechat/desk'
import { launchChromium } from './chromium'
import { finger } from './touch'

export type AutomatorServer = { url: string; close(): Promise<void> }
type Params = Record<string, unknown>
type Outcome = { result: unknown } | { error: { message: string } }
/** What the phone's page offers to this side. */
type PhoneWindow = {
  __automator(method: string, params: Params): Promise<Outcome>
  __wechat: PhoneHandle
  __phone?: { host: Host }
}

/**
 * Speaks the DevTools automator protocol for one phone, so that the official `miniprogram-automator` drives it
 * (`automator.connect({ wsEndpoint })`). Port 0 takes a free one. `onClose` hears the client's Tool.close.
 */
async function serveAutomator(page: Page, port: number, onClose?: () => void): Promise<AutomatorServer> {
  const sockets = new WebSocketServer({ port, host: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => {
    sockets.once('listening', resolve)
    sockets.once('error', reject)
  })
  const emit = (method: string, params: unknown) => {
    for (const socket of sockets.clients)
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ method, params }))
  }
  let logging = false
  await page.exposeFunction('__automatorEmit', emit)
  page.on('console', (message) => logging && emit('App.logAdded', { type: message.type(), args: [message.text()] }))

  const ask = async (method: string, params: object) => {
    const outcome = await evaluate(page, method, params as Params)
    if ('error' in outcome) throw new Error(outcome.error.message)
    return outcome.result
  }
  const touch = finger(page, ask)
  const here: Record<string, (params: Params) => unknown> = {
    'Tool.getInfo': () => ({ SDKVersion: '3.8.0', version: '1.06.0' }),
    'Tool.close': () => void setTimeout(() => onClose?.(), 50),
    'Tool.getTestAccounts': () => page.evaluate(testAccounts),
    'App.enableLog': () => {
      logging = true
    },
    'App.captureScreenshot': async () => ({ data: (await page.screenshot()).toString('base64') }),
    'App.exit': () => page.evaluate(() => (globalThis as unknown as PhoneWindow).__wechat.close()),
    'Element.tap': (params) => touch.tap(params as { elementId: string }),
    'Element.touchstart': (params) => touch.touchstart(params as { elementId: string }),
    'Element.touchmove': (params) => touch.touchmove(params as { elementId: string }),
    'Element.touchend': () => touch.touchend(),
  }
  const answer = async (text: string) => {
    const { id, method, params = {} } = JSON.parse(text)
    try {
      const result = here[method] ? await here[method](params) : await ask(method, params)
      return { id, result: result ?? {} }
    } catch (error) {
      return { id, error: { message: error instanceof Error ? error.message : String(error) } }
    }
  }
  sockets.on('connection', (socket) =>
    socket.on('message', async (data) => socket.send(JSON.stringify(await answer(String(data))))),
  )
  return {
    url: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      return new Promise((resolve) => sockets.close(() => resolve()))
    },
  }
}

/** A reload (the app was killed) takes the page's half away for a moment: wait for it. */
async function evaluate(page: Page, method: string, params: Params): Promise<Outcome> {
  await page.waitForFunction(() => '__automator' in globalThis, undefined, { timeout: 15_000 })
  return page.evaluate(([name, given]) => (globalThis as unknown as PhoneWindow).__automator(name, given), [
    method,
    params,
  ] as const)
}

async function testAccounts() {
  const response = await fetch('/sim/people')
  const { people } = (await response.json()) as { people: { openid?: string; name: string }[] }
  return { accounts: people.filter(({ openid }) => openid).map(({ openid, name }) => ({ openid, nickName: name })) }
}

export type HeadlessPhone = {
  /** for `automator.connect({ wsEndpoint })` */
  automatorUrl: string
  page: Page
  /** Swipes the mini-program away and opens it again: a cold start; storage and saved files are kept. */
  kill(): Promise<void>
  offline(gone: boolean): Promise<void>
  close(): Promise<void>
}

export type PhoneWish = {
  /** where the simulator is served, `http://127.0.0.1:7100` */
  baseUrl: string
  openid: string
  /** the automator's port; 0 takes a free one */
  port: number
  viewport?: { width: number; height: number }
  headed?: boolean
  /** a page to open first, with its query */
  open?: string
  /** several phones may share one browser; it is then left running by `close` */
  browser?: Browser
  onClose?: () => void
}

/** A phone of its own for one person, with the mini-program open and the automator listening. */
export async function startHeadlessPhone(wish: PhoneWish): Promise<HeadlessPhone> {
  const { baseUrl, openid, port, viewport = { width: 375, height: 812 }, headed = false, open } = wish
  const browser = wish.browser ?? (await launchChromium(headed))
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  // the person may have closed the window already
  const closeAll = async () => {
    await context.close().catch(() => undefined)
    if (!wish.browser) await browser.close().catch(() => undefined)
  }
  const address = new URL('/phone/', baseUrl)
  address.searchParams.set('as', openid)
  const start = async (path?: string) => {
    const target = new URL(address)
    target.searchParams.set('app', '1')
    if (path) target.searchParams.set('page', path)
    await openApp(page, target.href)
  }
  try {
    await start(open)
    const automator = await serveAutomator(page, port, wish.onClose)
    return {
      automatorUrl: automator.url,
      page,
      async kill() {
        await page.evaluate(() => (globalThis as unknown as PhoneWindow).__phone?.host.hideApp())
        await page.goto('about:blank')
        await start()
      },
      offline: (gone) =>
        page.evaluate((online) => (globalThis as unknown as PhoneWindow).__wechat.settings.set({ online }), !gone),
      async close() {
        await automator.close()
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Opens the address and waits for the first page. Rejects with what is wrong with the mini-program when it never comes. */
async function openApp(page: Page, address: string): Promise<void> {
  let broken = ''
  const remember = (error: Error) => {
    broken ||= error.message
  }
  page.on('pageerror', remember)
  try {
    const answer = await page.goto(address)
    if (answer && !answer.ok()) throw new Error((await answer.text()).trim())
    const problems = await page.waitForFunction(openedOrBroken, undefined, { timeout: 30_000 })
    const text = await problems.jsonValue()
    if (text !== 'open') throw new Error(text)
  } catch (error) {
    throw broken ? new Error(`手机没能打开小程序：${broken}`) : error
  } finally {
    page.off('pageerror', remember)
  }
}

function openedOrBroken(): string | undefined {
  if ((globalThis as unknown as PhoneWindow).__phone?.host.current()) return 'open'
  return document.querySelector('.phone-problems')?.textContent ?? undefined
}
