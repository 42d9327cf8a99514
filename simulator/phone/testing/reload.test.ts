import fs from 'node:fs/promises'
import path from 'node:path'
import { type TestPhone, testPhone } from './browser'

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('sample')
}, 60_000)
afterAll(() => phone?.close())

const HOME = 'pages/home/home.wxml'
const at = (file: string) => path.join(phone.dist, file)

/** As a build does: its files in any order, app.json among them. */
async function rebuild(home: string) {
  const app = await fs.readFile(at('app.json'), 'utf8')
  await fs.writeFile(at('app.json'), app)
  await new Promise((resolve) => setTimeout(resolve, 60))
  await fs.writeFile(at(HOME), home)
}

describe('an open phone', () => {
  it('shows a new build soon, what is wrong with a bad one by file and line, and the mended one', async () => {
    const page = await phone.open('pages/home/home')
    await rebuild('<view id="new">新的首页</view>')
    await page.waitForSelector('#new', { timeout: 10_000 })
    await rebuild('<view>\n<view a="{{ b( }}"/></view>')
    await page.waitForSelector(`.phone-problems >> text=${HOME}:2`, { timeout: 10_000 })
    await fs.writeFile(at(HOME), '<view id="mended">好了</view>')
    await page.waitForSelector('#mended', { timeout: 10_000 })
  })

  it('keeps no connection open and does not reload without a reason', async () => {
    const page = await phone.open('pages/home/home')
    const pending = new Set<string>()
    page.on('request', (request) => pending.add(request.url()))
    page.on('requestfinished', (request) => pending.delete(request.url()))
    await page.evaluate(() => notes.push('still here'))
    await page.waitForResponse((response) => response.url().endsWith('/phone/version'))
    await page.waitForResponse((response) => response.url().endsWith('/phone/version'))
    for (const deadline = Date.now() + 5000; pending.size && Date.now() < deadline; )
      await page.evaluate(() => undefined)
    expect([...pending]).toEqual([])
    expect(await page.notes()).toContain('still here')
  })
})
