import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { DEMO_PASSWORD } from '../../scripts/seed/settings'
import { startHeadlessPhone } from '../../simulator/phone/automator/server'
import { launchBrowser } from '../e2e/browser'
import { type Product, startProduct } from '../product/product'

const OUT = path.resolve(__dirname, '../../docs/pictures')
/** px; a picture of the README is small, and drawn once for screens of twice that density */
const HEIGHT = 900

/** Draws the pictures of the README: a resident's home, the guide to a matter, the menu of services, the clerk's desk. */
async function main(): Promise<void> {
  const [product, browser] = await Promise.all([startProduct(), launchBrowser()])
  try {
    await mkdir(OUT, { recursive: true })
    const resident = await firstOf(product, 'resident')
    const guide = 'packages/casework/pages/item/item?id=senior-age-allowance'
    await onPhone(browser, product.url, resident, undefined, 'home')
    await onPhone(browser, product.url, resident, guide, 'item')
    await onPhone(browser, product.url, resident, 'packages/volunteering/pages/menu/menu', 'menu')
    await onDesk(browser, product.url)
  } finally {
    await browser.close()
    await product.close()
  }
}

/** The openid of one of the demonstration's people. */
async function firstOf(product: Product, role: string): Promise<string> {
  const { people } = (await product.sim('people')) as { people: { openid?: string; role: string }[] }
  const [first] = people.flatMap((one) => (one.role === role && one.openid ? [one.openid] : [])).sort()
  if (!first) throw new Error(`the demonstration has nobody who is ${role}`)
  return first
}

async function onPhone(browser: Browser, baseUrl: string, openid: string, open: string | undefined, name: string) {
  const phone = await startHeadlessPhone({ baseUrl, openid, port: 0, browser, open })
  try {
    await settled(phone.page)
    await keep(await phone.page.screenshot(), name)
  } finally {
    await phone.close()
  }
}

async function onDesk(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${url}/admin/`)
  await page.getByTestId('login-account').fill('clerk')
  await page.getByTestId('login-password').fill(DEMO_PASSWORD)
  await page.getByTestId('login-send').click()
  await page.getByTestId('rail-cases').click()
  await page.getByTestId('case-row').first().click()
  await page.getByTestId('case-detail').waitFor()
  await settled(page)
  await keep(await page.screenshot(), 'desk')
  await context.close()
}

/** Nothing is asked for any more, and every picture is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() =>
    Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))).then(
      () => document.fonts.ready,
    ),
  )
}

const keep = async (picture: Buffer, name: string) =>
  sharp(picture)
    .resize({ height: HEIGHT })
    .webp({ quality: 80 })
    .toFile(path.join(OUT, `${name}.webp`))

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
