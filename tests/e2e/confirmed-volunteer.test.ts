import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Desk } from './console'
import { nextTime } from './order-clock'
import { goHome, openOrders, orderFromMenu, refresh, youngResidents } from './order-steps'
import type { Phone } from './phone'
import { Story } from './story'
import { untilStill } from './until-still'

// somebody becomes a volunteer: what they see before staff had them before them, how they are confirmed, when a door opens
const SCREENSHOTS = path.resolve(__dirname, '../../.cache/screenshots')
const VOLUNTEERING = '/packages/volunteering/pages'
const story = Story.begin()
let resident: Phone
let helper: Phone
let desk: Desk
let residentId = ''
let helperId = ''
let orderId = ''

const picture = (phone: Phone, name: string) => phone.photographPage(path.join(SCREENSHOTS, `${name}.png`))

async function inEverySize(phone: Phone, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true })
  for (const theme of ['dark', 'light'] as const) {
    await phone.theme(theme)
    await picture(phone, `${name}-${theme}`)
  }
  await phone.width(320)
  await picture(phone, `${name}-320`)
  await phone.width(375)
}

async function atDesk(name: string): Promise<void> {
  for (const [width, height] of [
    [1093, 614],
    [1366, 768],
  ] as const) {
    await desk.page.setViewportSize({ width, height })
    await untilStill(desk.page)
    await desk.page.screenshot({ path: path.join(SCREENSHOTS, `${name}-${width}.png`) })
    const { scrollWidth, clientWidth } = await desk.page.evaluate(() => document.documentElement)
    expect({ name, scrollWidth }).toEqual({ name, scrollWidth: clientWidth })
  }
}

const theirs = () => desk.page.locator(`[data-testid="volunteer"]`).filter({ hasText: '家政十五年' })

story.step('a resident registers, and reads on the spot that staff have to see them first', async () => {
  await nextTime(story.product, '09:00')
  ;[residentId = '', helperId = ''] = await youngResidents(story.product, 2)
  resident = await story.phone(residentId)
  orderId = await orderFromMenu(resident, { service: '代买菜', time: '14:00' })
  helper = await story.phone(helperId)
  await helper.go('navigateTo', `${VOLUNTEERING}/open-orders/open-orders`)
  await helper.tap('#register')
  await helper.at('register/register')
  await helper.sees('带身份证到社区窗口')
  for (const skill of ['errands', 'medical']) await helper.tap(`#skill-${skill}`)
  await helper.type('#intro', '家政十五年')
  await inEverySize(helper, 'volunteer-registering')
  await helper.tap('#save')
  await helper.allow(false)
  await helper.at('open-orders/open-orders')
  await helper.saying('#standing', '等社区确认')
})

story.step('until then no order at a home is there, and one that is known is not shown', async () => {
  expect(await helper.has(`#open-${orderId}`)).toBe(false)
  await inEverySize(helper, 'volunteer-waiting')
  const told = await story.product.phone(helperId).ask('volunteering.get', { orderId })
  expect(told.error?.code).toBe('NOT_FOUND')
})

story.step('staff find who waits, confirm the plain skill, and need the proof of the profession', async () => {
  desk = await story.desk('coordinator')
  await desk.it('rail-orders').click()
  await desk.it('to-volunteers').click()
  await theirs().waitFor()
  expect(await theirs().textContent()).toContain('医护资质（要看医师或护士执业证）')
  await atDesk('volunteers-waiting')
  await theirs().getByTestId('do-confirm-volunteer').click()
  await desk.it('dialog-send').waitFor()
  await atDesk('volunteer-confirming')
  await desk.page.getByText('医护资质（要看医师或护士执业证）').last().click()
  await desk.it('dialog-send').click()
  await desk.page.getByText('请写明看过什么').waitFor()
  await desk.page.getByText('医护资质（要看医师或护士执业证）').last().click()
  await desk.it('dialog-send').click()
  await theirs().waitFor({ state: 'detached' })
  await desk.it('standing-confirmed').click()
  await theirs().waitFor()
  expect(await theirs().textContent()).toContain('跑腿代买（已确认）')
  await atDesk('volunteers-confirmed')
})

story.step('the volunteer reads it, takes the order, and is told when the door opens', async () => {
  await goHome(helper)
  await helper.tab('pages/inbox/inbox')
  await helper.sees('志愿者登记：社区已确认')
  await openOrders(helper)
  await helper.saying('#standing', '社区没有确认')
  await helper.tap(`#open-${orderId} .take`)
  await helper.saying(`#open-${orderId} .answer`, '接到了！')
  await helper.tap(`#open-${orderId} .see`)
  await helper.at('order-detail/order-detail')
  await helper.saying('#door-note', '12:00起显示在这里')
  expect(await helper.has('#call-other')).toBe(false)
  await inEverySize(helper, 'order-before-door')
})

story.step('two hours before, name, door and phone are there; the resident reads who looked', async () => {
  await nextTime(story.product, '12:01')
  await refresh(helper)
  const me = await story.product.phone(residentId).call('people.me', {})
  await helper.saying('#door-note', '会记下来')
  await helper.sees(me.name ?? '')
  await helper.find('#call-other')
  await inEverySize(helper, 'order-open-door')
  const { rows } = await story.product.phone(residentId).call('people.reveals', {})
  expect(rows).toMatchObject([{ byRole: '志愿者', reason: expect.stringContaining('为点单') }])
})

story.step('paused, the order is with others again, and the volunteer reads why', async () => {
  await theirs().getByTestId('do-pause-volunteer').click()
  await desk.it('reason').fill('居民反映没有按时到')
  await desk.it('dialog-send').click()
  await desk.it('standing-withdrawn').click()
  await theirs().waitFor()
  await atDesk('volunteers-paused')
  await refresh(resident)
  await resident.saying('#status', '正在找志愿者')
  await openOrders(helper)
  await helper.saying('#standing', '居民反映没有按时到')
  for (const phone of [resident, helper]) expect(phone.complaints).toEqual([])
  expect(desk.complaints).toEqual([])
})
