import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { servePhone } from './serve'

const FIXTURES = path.join(__dirname, 'fixtures')
const ARGS = `--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
 --disable-component-update --disable-sync`.split(/\s+/)

export type TestPhone = {
  dist: string
  /** opens `path` in a fresh phone of 375x812 and waits until the page is ready */
  open(path: string, context?: BrowserContextOptions): Promise<TestPage>
  close(): Promise<void>
}
export type TestPage = Page & { errors: string[]; warnings: string[]; notes(): Promise<string[]> }

/** A phone serving a copy of a fixture mini-program, with `miniprogram_npm/tdesign-miniprogram` in it, and one browser. `alter` changes the copy first. */
export async function testPhone(fixture: string, alter?: (dist: string) => Promise<void>): Promise<TestPhone> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'phone-test-'))
  const dist = path.join(folder, 'dist')
  await fs.cp(path.join(FIXTURES, fixture), dist, { recursive: true })
  await linkTDesign(dist)
  await alter?.(dist)
  const phone = await servePhone(
    { distDir: dist, cacheDir: path.join(folder, 'cache'), entry: path.join(__dirname, 'bare-shell.ts') },
    0,
  )
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS })
  // the bare shell stores nothing, so phones may share what the browser has compiled already
  const contexts = new Map<string, Promise<BrowserContext>>()
  const contextFor = (options: BrowserContextOptions = {}) => {
    const key = JSON.stringify(options)
    const context = contexts.get(key) ?? browser.newContext({ viewport: { width: 375, height: 812 }, ...options })
    contexts.set(key, context)
    return context
  }
  return {
    dist,
    async open(target, options) {
      const context = await contextFor(options)
      for (const before of context.pages()) await before.close()
      const page = Object.assign(await context.newPage(), { errors: [], warnings: [] }) as unknown as TestPage
      page.on('console', (message) => {
        if (message.type() === 'error') page.errors.push(message.text())
        if (message.type() === 'warning') page.warnings.push(message.text())
      })
      page.on('pageerror', (error) => page.errors.push(String(error.stack)))
      page.notes = () => page.evaluate(() => (globalThis as unknown as { notes: string[] }).notes)
      await page.goto(`${phone.url}?page=${encodeURIComponent(target)}`)
      await page
        .waitForFunction(
          () => {
            const { __phone } = globalThis as unknown as { __phone?: { stats(): { firstRenderMs: number }[] } }
            return (__phone?.stats().at(-1)?.firstRenderMs ?? 0) > 0
          },
          undefined,
          { timeout: 15_000 },
        )
        .catch((error) => {
          throw new Error([String(error), ...page.errors].join('\n'))
        })
      return page
    },
    async close() {
      await browser.close()
      await phone.close()
      await fs.rm(folder, { recursive: true, force: true })
    },
  }
}

async function linkTDesign(dist: string): Promise<void> {
  await fs.mkdir(path.join(dist, 'miniprogram_npm'), { recursive: true })
  const source = path.join(path.dirname(require.resolve('tdesign-miniprogram/package.json')), 'miniprogram_dist')
  await fs.symlink(source, path.join(dist, 'miniprogram_npm/tdesign-miniprogram'))
}
