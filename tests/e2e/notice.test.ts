import { gridArea } from '../../scripts/seed/settings'
import { photo } from '../harness/photos'
import type { Desk } from './console'
import { figure, writeNotice } from './notice-desk'
import { goHome, openServiceNotices, refresh, serviceNotice } from './order-steps'
import type { Phone } from './phone'
import { printTime } from './print-time'
import { Story } from './story'
import { until } from './until'

// a notice from writing to read counts: with one who refused, one whose quota is spent, and some who never opened it
const GRID = 2
const TITLE = '下周二上午样例路停电三小时'
const TEMPLATE = 'demo-template-notice'

const story = Story.begin()
let accepts: Phone
let refuses: Phone
let spent: Phone
let elsewhere: Phone
let acceptsId = ''
let spentId = ''
let desk: Desk
let people = 0
let reachable = 0

/** Residents of one grid who have WeChat. */
async function residentsOf(grid: number, wanted: number): Promise<string[]> {
  const { people: all } = (await story.product.sim('people')) as {
    people: { openid?: string; role: string; area: string }[]
  }
  return all
    .filter(({ openid, role, area }) => openid && role === 'resident' && area === gridArea(grid))
    .slice(0, wanted)
    .map(({ openid }) => openid as string)
}

/** Asks for notices to come as WeChat messages, on the page 消息. */
async function askForNotices(phone: Phone, allowed: boolean): Promise<void> {
  await phone.tab('pages/inbox/inbox')
  await phone.tap('#remind')
  await phone.allow(allowed)
  await phone.sees(allowed ? '以后有通知会发微信消息告诉您' : '没有开微信提醒也不要紧')
}

/** What the server counts for the grid, asked without a screen. */
async function counted() {
  const secretary = await story.product.console('secretary')
  return secretary.call('publishing.reach', { audience: { kind: 'some', grids: [gridArea(GRID)] } })
}

const inboxRow = (phone: Phone) => phone.saying('.message', TITLE)

async function seesNoticeInInbox(phone: Phone): Promise<void> {
  await goHome(phone)
  await phone.tab('pages/inbox/inbox')
  await refresh(phone)
  expect(await (await inboxRow(phone)).text()).toContain('没看')
}

story.step('three neighbours answer WeChat’s question: yes, no, and yes with a quota that is spent later', async () => {
  const [first = '', second = '', third = ''] = await residentsOf(GRID, 3)
  const [stranger = ''] = await residentsOf(GRID + 1, 1)
  acceptsId = first
  spentId = third
  accepts = await story.phone(first)
  refuses = await story.phone(second)
  spent = await story.phone(third)
  elsewhere = await story.phone(stranger)
  await askForNotices(accepts, true)
  await askForNotices(refuses, false)
  await askForNotices(spent, true)
  // the ledger goes on saying yes: WeChat tells nobody when a person switches messages off in its settings
  await story.product.sim('subscribe', { openid: spentId, templateId: TEMPLATE, result: 'ban' })
})

story.step('the secretary writes it with bold words, a list and a picture, for one grid, until a day', async () => {
  desk = await story.desk('secretary')
  const { now } = await story.product.sim('clock')
  await writeNotice(desk, {
    title: TITLE,
    bold: '下周二8点到11点停电，请提前给手机充好电。',
    points: ['电梯停用，请走楼梯', '家里有呼吸机的请马上打社区电话'],
    picture: { name: '停电范围.jpg', mimeType: 'image/jpeg', buffer: await photo(80, 600) },
    category: '停水停电',
    validUntil: new Date(now + 10 * 86_400_000).toISOString().slice(0, 10),
    grid: '02网格',
  })
})

story.step('before it is published she sees how many it reaches, and how many by WeChat', async () => {
  const direct = await counted()
  people = direct.people
  reachable = direct.reachable
  expect(reachable).toBeGreaterThanOrEqual(2)
  // most people of a grid never opened the mini-program
  expect(people).toBeGreaterThan(reachable + 3)
  await desk.it('reach-people').getByText(String(people), { exact: true }).waitFor()
  await desk.it('reach-reachable').getByText(String(reachable), { exact: true }).waitFor()
  await desk.it('preview').click()
  await desk.it('phone-preview').getByText('电梯停用，请走楼梯').waitFor()
  await desk.it('phone-preview').locator('img').waitFor()
  await desk.page.locator('.t-drawer__close-btn').click()
})

story.step('published: the message is in 服务通知 at once', async () => {
  await openServiceNotices(accepts)
  await desk.it('publish').click()
  const send = desk.it('dialog-send')
  await send.waitFor()
  await desk.page.getByText(`${people}人能在小程序里看到，其中${reachable}人会收到微信提醒`).waitFor()
  const answered = desk.page.waitForResponse((response) => response.url().endsWith('publishing.publish'))
  await send.click()
  await answered
  const published = Date.now()
  await serviceNotice(accepts, TITLE).waitFor({ timeout: 10_000 })
  printTime('from 发布 to the card in 服务通知', Date.now() - published)
  const { messages } = await story.product.sim(`messages?touser=${acceptsId}`)
  printTime('from 发布 to WeChat', messages[0].at - published)
})

story.step('a tap on it opens the notice with bold words, list and picture', async () => {
  await serviceNotice(accepts, TITLE).click()
  await accepts.at('notice/notice')
  expect(await accepts.text('#notice-title')).toBe(TITLE)
  const shown = accepts.outside('wx-rich-text:visible')
  await shown.getByText('下周二8点到11点停电').first().waitFor()
  expect(await shown.locator('strong').first().textContent()).toContain('请提前给手机充好电')
  expect(await shown.locator('li').count()).toBe(2)
  const picture = accepts.outside('wx-image:visible img').first()
  const width = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect(width).toBe(600)
  await accepts.tap('.picture')
  const large = accepts.outside('.wc-preview img').first()
  await large.waitFor()
  await large.click()
  await large.waitFor({ state: 'detached' })
})

/** Readers are counted by the tick, which is every five minutes; here whenever it is looked. */
async function readAsCounted(): Promise<number> {
  await story.product.sim('timers/reads', {})
  return figure(desk, 'read')
}

story.step(
  'the console counts: sent, the spent one with WeChat’s reason, the others in the inbox only, one read',
  async () => {
    await desk.it('delivery').waitFor()
    await until(
      async () => (await readAsCounted()) === 1 && (await figure(desk, 'waiting')) === 0,
      async () => `one reader and nobody waiting; read ${await figure(desk, 'read')}`,
      40_000,
    )
    const counts = {
      sent: await figure(desk, 'sent'),
      failed: await figure(desk, 'failed'),
      inboxOnly: await figure(desk, 'inboxOnly'),
      unknown: await figure(desk, 'unknown'),
    }
    expect(counts).toEqual({ sent: reachable - 1, failed: 1, inboxOnly: people - reachable, unknown: 0 })
    expect(await desk.it('failures').textContent()).toMatch(/没有订阅，或订阅次数已用完：1人.*43101/)
    const cells = await desk.it('grid-table').locator('tbody tr').first().locator('td').allTextContents()
    expect(cells).toEqual(['02网格', String(people), String(reachable - 1), '1', '1'])
  },
)

story.step('WeChat’s word that nothing is left is what the ledger says from now on', async () => {
  expect((await counted()).reachable).toBe(reachable - 1)
})

story.step(
  'who refused and who was not reached find it in the mini-program, unread; their reading counts',
  async () => {
    for (const phone of [refuses, spent]) await seesNoticeInInbox(phone)
    for (const openid of [refuses, spent].map(({ handle }) => new URL(handle.page.url()).searchParams.get('as'))) {
      const { messages } = await story.product.sim(`messages?touser=${openid}`)
      expect(messages.filter(({ templateId }: { templateId: string }) => templateId === TEMPLATE)).toEqual([])
    }
    await (await inboxRow(refuses)).tap()
    await refuses.at('notice/notice')
    await refuses.sees('电梯停用，请走楼梯')
    await until(
      async () => (await readAsCounted()) === 2,
      async () => `two readers, there are ${await figure(desk, 'read')}`,
      40_000,
    )
    await refuses.back()
    await refuses.at('inbox/inbox')
    expect(await (await inboxRow(refuses)).text()).not.toContain('没看')
  },
)

story.step('a resident of another grid does not see it anywhere', async () => {
  await elsewhere.tab('pages/inbox/inbox')
  await refresh(elsewhere)
  await elsewhere.sees('没有更早的了')
  expect(await elsewhere.words()).not.toContain(TITLE)
  const { query } = await accepts.page()
  await elsewhere.go('navigateTo', `/packages/publishing/pages/notice/notice?id=${query.id}`)
  await elsewhere.find('#gone')
})

story.step('withdrawn: it disappears from the phones, and the old message says so', async () => {
  await desk.it('withdraw').click()
  await desk.it('reason').fill('停电改期，另发新通知')
  await desk.it('dialog-send').click()
  await desk.it('dialog-send').waitFor({ state: 'detached' })
  // the list went on to the next notice
  await desk.backToDone()
  await desk.page.locator('[data-testid="notice-detail"][data-status="withdrawn"]').waitFor()
  await desk.it('notice-detail').getByText('停电改期，另发新通知').waitFor()
  for (const phone of [refuses, spent]) {
    await refresh(phone)
    await until(
      async () => !(await phone.words()).includes(TITLE),
      () => 'the notice to leave the inbox',
    )
  }
  await openServiceNotices(accepts)
  await serviceNotice(accepts, TITLE).click()
  await accepts.at('notice/notice')
  await accepts.find('#gone')
  await accepts.sees('这条通知看不到了')
  await goHome(accepts)
  expect(await accepts.words()).not.toContain(TITLE)
  for (const phone of [accepts, refuses, spent, elsewhere]) expect(phone.complaints).toEqual([])
  expect(desk.complaints).toEqual([])
})
