import { inventedIdNumber } from '../../scripts/seed/names'
import type { Desk } from './console'
import { nextTime } from './order-clock'
import {
  doorOf,
  goHome,
  openOrders,
  openServiceNotices,
  orderFromMenu,
  refresh,
  serviceNotice,
  standAt,
  whoCouldTake,
  whoWasTold,
  youngResidents,
} from './order-steps'
import type { Phone } from './phone'
import { Story } from './story'
import { until } from './until'

// from the menu to both ratings: for oneself, then for an elder one looks after
const ELDER = { name: '样例奶奶', idNumber: inventedIdNumber('1943-04-05', 973), door: doorOf('样例路1号院1幢') }

const story = Story.begin()
let resident: Phone
let volunteer: Phone
let residentId = ''
let volunteerId = ''
let hoursBefore = 0
let orderId = ''

const servedHours = async () => {
  const { volunteer: card } = await story.product.phone(volunteerId).call('volunteering.me', {})
  return card?.hours ?? 0
}

/** They are counted a moment after the answer, as an effect. */
const countedTo = (expected: number) =>
  until(
    async () => Math.abs((await servedHours()) - expected) < 0.01,
    async () => `${expected} hours, there are ${await servedHours()}`,
  )

/** The six digits that the resident holds out, without the space that makes them readable. */
const codeShown = async () => (await resident.text('#check-in-code')).replace(/\D/g, '')

async function showCode(verb: '签到' | '签退', code: string): Promise<void> {
  await volunteer.saying('#presence', verb)
  await volunteer.type('#presence >>> #code', code)
  await volunteer.tap('#presence >>> #by-code')
}

async function rate(phone: Phone, stars: number, comment: string): Promise<void> {
  await phone.tap('#rate')
  await phone.at('rate/rate')
  await phone.tap(`#star-${stars}`)
  await phone.type('#comment', comment)
  await phone.tap('#submit')
  await phone.at('order-detail/order-detail')
  await phone.sees(`${stars}分（满分5分）`)
}

/** The order in the console's list, opened. */
async function openAtDesk(desk: Desk, tab: 'waiting' | 'running' | 'ended'): Promise<void> {
  await desk.it('rail-orders').click()
  await desk.it(`orders-${tab}`).click()
  await desk.page.locator(`[data-testid="order-row"][data-order="${orderId}"]`).click()
  await desk.it('order-detail').waitFor()
}

story.step('the menu says what there is, for whom and at what price', async () => {
  await nextTime(story.product, '09:00')
  ;[residentId = ''] = await youngResidents(story.product, 1)
  resident = await story.phone(residentId)
  await resident.tap('#door-menu')
  await resident.at('menu/menu')
  await resident.saying('.service', '上门理发')
  expect((await resident.all('.service')).length).toBeGreaterThanOrEqual(24)
  await resident.tapSaying('.need', '出行')
  await resident.saying('.service', '跑腿代办')
  expect((await resident.words()).includes('上门理发')).toBe(false)
  await resident.sees('所有居民都可以点')
})

story.step('an errand is ordered; the subscribe dialog is answered with yes', async () => {
  orderId = await orderFromMenu(resident, { service: '跑腿代办', time: '10:30', note: '取一个快递，在东门' })
  await resident.sees('有进展会发微信消息告诉您')
  expect(await resident.text('#status')).toMatch(/^正在找志愿者，.+10:30开始$/)
  expect(await resident.has('#check-in-code')).toBe(false)
})

story.step('tapping order again at the same time is told, and orders once', async () => {
  await goHome(resident)
  await resident.saying('.order-card', '跑腿代办')
  await resident.tap('#door-menu')
  await resident.at('menu/menu')
  await resident.tapSaying('.service .heading', '跑腿代办')
  await resident.at('order/order')
  await resident.tapSaying('.time', '10:30')
  await resident.tap('#submit')
  await resident.allow(false)
  expect(await resident.text('#problem')).toContain('您已经点过')
  const { rows } = await story.product.phone(residentId).call('volunteering.myOrders', {})
  expect(rows.filter(({ serviceName }) => serviceName === '跑腿代办')).toHaveLength(1)
})

story.step('staff see it waiting at the console', async () => {
  const desk = await story.desk('coordinator')
  await openAtDesk(desk, 'waiting')
  const detail = desk.it('order-detail')
  expect(await detail.getAttribute('data-status')).toBe('open')
  await detail.getByText('取一个快递，在东门').waitFor()
  await desk.close()
})

story.step(
  'a volunteer with the skill sees it among those to be taken, without the name, and takes it with one tap',
  async () => {
    ;[volunteerId = ''] = await whoCouldTake(story.product, orderId, 1)
    hoursBefore = await servedHours()
    volunteer = await story.phone(volunteerId)
    await openOrders(volunteer)
    const row = `#open-${orderId}`
    await volunteer.saying(row, '跑腿代办')
    const me = await story.product.phone(residentId).call('people.me', {})
    expect(await volunteer.text(row)).not.toContain(me.name)
    expect(await volunteer.text(row)).toContain(`${me.name?.[0]}**`)
    await volunteer.tap(`${row} .take`)
    await volunteer.saying(`${row} .answer`, '接到了！')
    await volunteer.tap(`${row} .see`)
    await volunteer.at('order-detail/order-detail')
    await volunteer.sees('开始前一小时')
    await volunteer.sees(me.name ?? '')
  },
)

story.step('the orderer gets the message, opens the order from it and sees the code', async () => {
  await openServiceNotices(resident)
  const card = serviceNotice(resident, '跑腿代办', '已接单')
  await card.waitFor()
  await card.click()
  const page = await resident.at('order-detail/order-detail')
  expect(page.query.id).toBe(orderId)
  await resident.saying('#status', '已接单')
  expect(await codeShown()).toMatch(/^\d{6}$/)
  expect(await resident.text('#wants')).toContain('出示签到码')
})

story.step('the volunteer is refused with a wrong code and checks in with the right one', async () => {
  await nextTime(story.product, '10:20')
  await refresh(volunteer)
  const code = await codeShown()
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  await showCode('签到', wrong)
  await volunteer.saying('#presence >>> #presence-problem', '签到码不对，还可以试4次')
  await showCode('签到', code)
  await volunteer.saying('#status', '正在服务')
  await refresh(resident)
  await resident.saying('#status', '正在服务')
})

story.step('the volunteer checks out; the hours are counted', async () => {
  await nextTime(story.product, '11:02')
  await showCode('签退', await codeShown())
  await volunteer.saying('#status', '服务已完成，共0.7小时')
  await volunteer.sees('请评价这次服务')
  await countedTo(hoursBefore + 0.7)
  await goHome(volunteer)
  await openOrders(volunteer)
  expect(await volunteer.text('#my-hours')).toContain(String(Math.round((hoursBefore + 0.7) * 10) / 10))
})

story.step('both rate', async () => {
  await refresh(resident)
  await resident.saying('#wants', '请给志愿者评价')
  await rate(resident, 5, '很快就送来了')
  await volunteer.tap('#taken')
  await volunteer.at('my-orders/my-orders')
  await volunteer.tapSaying('order-row', '跑腿代办')
  await volunteer.at('order-detail/order-detail')
  await volunteer.sees('很快就送来了')
  await rate(volunteer, 4, '说得很清楚')
  await volunteer.saying('#status', '已结束')
})

story.step('every step is in the orderer’s inbox, whether WeChat could show it or not', async () => {
  await goHome(resident)
  await resident.tab('pages/inbox/inbox')
  for (const words of ['跑腿代办：已接单', '跑腿代办：服务中', '跑腿代办：请您评价']) await resident.sees(words)
})

story.step('staff see how it went', async () => {
  const desk = await story.desk('coordinator')
  await openAtDesk(desk, 'ended')
  const detail = desk.it('order-detail')
  expect(await detail.getAttribute('data-status')).toBe('closed')
  for (const words of ['5星 很快就送来了', '4星 说得很清楚']) await detail.getByText(words).first().waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
  await volunteer.close()
})

story.step('a haircut at home is for elders: the resident is told why they cannot have it themselves', async () => {
  await nextTime(story.product, '09:00')
  await goHome(resident)
  await resident.tap('#door-menu')
  await resident.at('menu/menu')
  await resident.tapSaying('.service .heading', '上门理发')
  await resident.at('order/order')
  await resident.tapSaying('.time', '10:30')
  await resident.tap('#submit')
  await resident.allow(false)
  await resident.saying('#problem', '是给60岁以上老人的')
})

story.step('the elder at home is registered on the way, and what was chosen is still there', async () => {
  await resident.tap('#add-dependent')
  await resident.at('dependents/dependents')
  await resident.tap('#add-dependent')
  await resident.tapSaying('.relation', '奶奶')
  await resident.type('#name', ELDER.name)
  await resident.type('#id-number', ELDER.idNumber)
  await resident.tap('building-picker >>> #building')
  await resident.tapSaying('building-picker >>> .building-row', '样例路1号院1幢')
  await resident.tapSaying('building-picker >>> .unit', '1单元')
  await resident.type('building-picker >>> #room', '501')
  await resident.tap('#save')
  await resident.saying('.dependent', ELDER.name)
  await resident.saying('.dependent', '等他同意')
})

story.step(
  'the elder has no WeChat: the grid worker at the door sees the ID card and reads out six digits',
  async () => {
    const worker = await story.phone('worker-01')
    await worker.tab('pages/mine/mine')
    await worker.tap('#my-tasks')
    await worker.at('tasks/tasks')
    await worker.tap('#at-door')
    await worker.at('door/door')
    await worker.type('#name', ELDER.name)
    await worker.type('#id-number', ELDER.idNumber)
    await worker.tap('#look')
    await worker.saying('.ask', '奶奶')
    const code = (await worker.text('.code')).replace(/\D/g, '')
    expect(code).toMatch(/^\d{6}$/)
    expect(worker.complaints).toEqual([])
    await worker.close()

    await resident.tap('.enter-code')
    await resident.type('#code', String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
    await resident.tap('#send-code')
    await resident.saying('#code-problem', '核对码不对')
    await resident.type('#code', code)
    await resident.tap('#send-code')
    await resident.saying('.dependent', '不再替他办')
    expect(await resident.text('.dependent')).not.toContain('等他同意')
    await resident.back()
    await resident.at('order/order')
    await resident.saying('.time.on', '10:30')
  },
)

story.step('the haircut is ordered for the elder, to the elder’s home', async () => {
  await resident.tapSaying('.person', ELDER.name)
  await resident.saying('#place-known', `${ELDER.name}登记的住址`)
  await resident.saying('#review', ELDER.name)
  expect(await resident.has('#problem')).toBe(false)
  await resident.tap('#submit')
  await resident.allow()
  orderId = (await resident.at('order-detail/order-detail')).query.id as string
  await resident.sees('下单好了')
  await resident.sees(ELDER.name)
})

story.step('a volunteer who was told by WeChat opens it from the message and takes it', async () => {
  ;[volunteerId = ''] = await whoWasTold(story.product, orderId)
  hoursBefore = await servedHours()
  volunteer = await story.phone(volunteerId)
  await openServiceNotices(volunteer)
  await serviceNotice(volunteer, '上门理发').last().click()
  await volunteer.at('order-detail/order-detail')
  await volunteer.tap('#take')
  await volunteer.saying('#status', '已接单')
  await volunteer.sees(ELDER.name)
  await volunteer.sees('1单元501')
})

story.step('checking in by place: refused from afar with the metres, possible at the door', async () => {
  await nextTime(story.product, '10:25')
  await refresh(volunteer)
  await volunteer.saying('#presence', '签到')
  await standAt(volunteer, { ...ELDER.door, latitude: ELDER.door.latitude + 0.02 })
  await volunteer.tap('#presence >>> #by-place')
  await volunteer.saying('#presence >>> #presence-problem', '到300米以内再试')
  await standAt(volunteer, ELDER.door)
  await volunteer.tap('#presence >>> #by-place')
  await volunteer.saying('#status', '正在服务')
  await refresh(resident)
  await resident.saying('#status', '正在服务')
})

story.step('the volunteer checks out by the code; the hours are counted', async () => {
  await nextTime(story.product, '11:01')
  await showCode('签退', await codeShown())
  await volunteer.saying('#status', '服务已完成，共0.6小时')
  await countedTo(hoursBefore + 0.6)
})

story.step('both rate the elder’s haircut', async () => {
  await rate(volunteer, 5, '老人家很客气')
  await refresh(resident)
  await rate(resident, 5, '剪得好')
  await resident.saying('#status', '已结束，共0.6小时')
  await resident.sees('老人家很客气')
  expect(resident.complaints).toEqual([])
  expect(volunteer.complaints).toEqual([])
})
