import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { nextTime } from './order-clock'
import { openOrders, orderFromMenu, whoCouldTake, youngResidents } from './order-steps'
import type { Phone } from './phone'
import { Story } from './story'
import { untilStill } from './until-still'

// every page of ordering and notices on a phone of 375 points, as it comes and with the largest text in elder mode
const SCREENSHOTS = path.resolve(__dirname, '../../.cache/screenshots')
const VOLUNTEERING = '/packages/volunteering/pages'
const PUBLISHING = '/packages/publishing/pages'

const story = Story.begin()
let residentId = ''
let volunteerId = ''
let open = ''
let done = ''

/** What the console needs of a screen that a clerk really has. */
const DESK = { width: 1366, height: 768 }

type Wechat = { __wechat: { settings: { set(value: object): void } } }

async function largest(phone: Phone): Promise<void> {
  await phone.handle.page.evaluate(() => (globalThis as unknown as Wechat).__wechat.settings.set({ fontSize: 26 }))
  await phone.go('navigateTo', '/packages/people/pages/settings/settings')
  await phone.tap('#elder')
  await phone.go('switchTab', '/pages/home/home')
}

/** Takes the page's picture, from the top and its end, and looks whether anything stands out to the right. */
async function look(phone: Phone, name: string, url: string, ready: string): Promise<void> {
  await phone.go('reLaunch', url)
  await phone.find(ready)
  const { page } = phone.handle
  await untilStill(page)
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) })
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('wx-view, wx-text, wx-button, wx-input, wx-textarea')]
      .filter((element) => !element.closest('wx-scroll-view') && element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 20)}`),
  )
  expect({ name, wide }).toEqual({ name, wide: [] })
  await phone.app.pageScrollTo(100_000)
  await untilStill(page)
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-end.png`) })
}

async function lookAtAll(resident: Phone, volunteer: Phone, size: string): Promise<void> {
  const pages: [Phone, string, string, string][] = [
    [resident, 'menu', `${VOLUNTEERING}/menu/menu`, '.service'],
    [resident, 'order', `${VOLUNTEERING}/order/order?service=buy-groceries`, '#submit'],
    [resident, 'change', `${VOLUNTEERING}/order/order?change=${open}`, '#submit'],
    [resident, 'order-open', `${VOLUNTEERING}/order-detail/order-detail?id=${open}`, '#status'],
    [resident, 'order-taken', `${VOLUNTEERING}/order-detail/order-detail?id=${done}`, '#check-in-code'],
    [resident, 'my-orders', `${VOLUNTEERING}/my-orders/my-orders`, 'order-row'],
    [resident, 'notices', `${PUBLISHING}/notices/notices`, '.notice-row'],
    [resident, 'notice', `${PUBLISHING}/notice/notice?id=notice-demo-1`, '#notice-title'],
    [resident, 'notice-gone', `${PUBLISHING}/notice/notice?id=notice-none`, '#gone'],
    [volunteer, 'open-orders', `${VOLUNTEERING}/open-orders/open-orders`, '.open-row'],
    [volunteer, 'order-mine', `${VOLUNTEERING}/order-detail/order-detail?id=${done}`, '#presence'],
    [volunteer, 'register', `${VOLUNTEERING}/register/register`, '#save'],
    [resident, 'join', `${VOLUNTEERING}/open-orders/open-orders`, '#join'],
  ]
  for (const [phone, name, url, ready] of pages) await look(phone, `${size}-${name}`, url, ready)
}

let resident: Phone
let volunteer: Phone

story.step('there is an order of every kind', async () => {
  await mkdir(SCREENSHOTS, { recursive: true })
  await nextTime(story.product, '09:00')
  ;[residentId = ''] = await youngResidents(story.product, 1)
  resident = await story.phone(residentId)
  done = await orderFromMenu(resident, { service: '代买菜', time: '10:00', note: '两斤土豆，一把葱' })
  ;[volunteerId = ''] = await whoCouldTake(story.product, done, 1)
  volunteer = await story.phone(volunteerId)
  await openOrders(volunteer)
  await volunteer.tap(`#open-${done} .take`)
  await volunteer.saying(`#open-${done} .answer`, '接到了！')
  open = await orderFromMenu(resident, { service: '家电小修', time: '16:00' })
})

story.step('as it comes', () => lookAtAll(resident, volunteer, 'normal'))

story.step('with WeChat’s largest text in elder mode', async () => {
  for (const phone of [resident, volunteer]) await largest(phone)
  await lookAtAll(resident, volunteer, 'largest')
  for (const phone of [resident, volunteer]) expect(phone.complaints).toEqual([])
})

story.step('the console’s pages of orders and notices on a small screen', async () => {
  const desk = await story.desk('secretary')
  await desk.page.setViewportSize(DESK)
  const shoot = async (name: string) => {
    await untilStill(desk.page)
    await desk.page.screenshot({ path: path.join(SCREENSHOTS, `console-${name}.png`) })
    const { scrollWidth, clientWidth } = await desk.page.evaluate(() => document.documentElement)
    expect({ name, scrollWidth }).toEqual({ name, scrollWidth: clientWidth })
  }
  await desk.it('rail-orders').click()
  await desk.it('order-row').first().click()
  await desk.it('candidates').waitFor()
  await shoot('order')
  await desk.it('orders-running').click()
  await desk.it('order-row').first().click()
  await desk.it('order-detail').waitFor()
  await shoot('order-running')
  await desk.it('rail-notices').click()
  await shoot('notices')
  await desk.it('notice-row').first().click()
  await desk.it('delivery').waitFor()
  await shoot('notice')
  await desk.it('new-notice').click()
  await desk.it('notice-title').fill('下周二上午样例路停电三小时')
  await desk.it('audience-some').click()
  await desk.it('notice-body').click()
  await shoot('editor')
  await desk.it('preview').click()
  await desk.it('phone-preview').waitFor()
  await shoot('preview')
  expect(desk.complaints).toEqual([])
})
