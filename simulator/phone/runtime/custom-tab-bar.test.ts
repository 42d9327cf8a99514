import fs from 'node:fs/promises'
import path from 'node:path'
import { type TestPhone, testPhone } from '../testing/browser'
import type { RouteKind } from './types'

const BAR = {
  'index.json': '{ "component": true }',
  'index.wxml': '<view id="bar">{{selected}}</view>',
  'index.wxss': ':host { display: block; height: 50px; background: rgb(1, 1, 1); }',
  'index.js': 'Component({ data: { selected: -1 } })',
}

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('sample', async (dist) => {
    const app = JSON.parse(await fs.readFile(path.join(dist, 'app.json'), 'utf8'))
    app.tabBar.custom = true
    await fs.writeFile(path.join(dist, 'app.json'), JSON.stringify(app))
    await fs.mkdir(path.join(dist, 'custom-tab-bar'))
    for (const [name, text] of Object.entries(BAR)) await fs.writeFile(path.join(dist, 'custom-tab-bar', name), text)
    await fs.writeFile(
      path.join(dist, 'pages/mine/mine.js'),
      'Page({ onShow() { this.getTabBar().setData({ selected: 1 }) } })',
    )
  })
}, 60_000)
afterAll(() => phone?.close())

describe('a tab bar of the app itself', () => {
  it('is drawn on every tab page, each with its own instance, and on no other page', async () => {
    const page = await phone.open('pages/home/home')
    expect(page.errors).toEqual([])
    expect(await page.textContent('#bar')).toBe('-1')
    expect(await page.evaluate(() => document.querySelector('custom-tab-bar')!.getBoundingClientRect().bottom)).toBe(
      812,
    )
    const go = (kind: RouteKind, url: string) =>
      page.evaluate(([k, u]) => __phone.host.route(k, { url: u }), [kind, url] as const)
    await go('switchTab', '/pages/mine/mine')
    expect(await page.locator('#bar:visible').textContent()).toBe('1')
    expect(await page.evaluate(() => __phone.host.bars.tabBar.get())).toMatchObject({
      visible: false,
      selected: 1,
    })
    await go('navigateTo', '/pages/detail/detail')
    expect(await page.locator('#bar:visible').count()).toBe(0)
  })
})
