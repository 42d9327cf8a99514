import type { Desk } from './console'
import { nextTime } from './order-clock'
import {
  goHome,
  openOrders,
  openServiceNotices,
  orderFromMenu,
  refresh,
  serviceNotice,
  whoCouldTake,
  youngResidents,
} from './order-steps'
import type { Phone } from './phone'
import { Story } from './story'
import { until } from './until'

// who gets an order: of two volunteers one, of staff and a volunteer one; change and cancel until it is taken
const story = Story.begin()
let resident: Phone
let residentId = ''
let volunteers: [Phone, Phone]
let volunteerIds: string[] = []
let desk: Desk
let orderId = ''

const orderNow = () => story.product.phone(residentId).call('volunteering.get', { orderId })
const row = (id = orderId) => `#open-${id}`

/** What stands in the row after the tap; '' while nothing is said yet. */
async function answerIn(phone: Phone): Promise<string> {
  const [answer] = await phone.all(`${row()} .answer`)
  return answer ? answer.text() : ''
}

async function takenOrTold(phone: Phone): Promise<string> {
  await phone.tap(`${row()} .take`)
  return until(
    async () => (await answerIn(phone)) || undefined,
    () => 'a word in the row',
    5000,
  )
}

async function openAtDesk(tab: 'waiting' | 'running' | 'ended'): Promise<void> {
  await desk.it('rail-orders').click()
  await desk.it(`orders-${tab}`).click()
  await desk.page.locator(`[data-testid="order-row"][data-order="${orderId}"]`).click()
  await desk.it('order-detail').waitFor()
}

/** The bubble beside 派单 that asks once more. */
const sayYes = () =>
  desk.page.locator('.t-popup').filter({ hasText: '双方马上收到提醒' }).getByRole('button', { name: '派单' }).click()

const atDesk = (status: string) => desk.page.locator(`[data-testid="order-detail"][data-status="${status}"]`).waitFor()

/** After a deed the list goes on to the next order, when there is one: back to this one. */
async function backAtDesk(status: string): Promise<void> {
  const back = desk.it('back-to-done')
  await back
    .or(desk.page.locator(`[data-testid="order-detail"][data-status="${status}"]`))
    .first()
    .waitFor()
  await desk.backToDone()
  await atDesk(status)
}

story.step('an order waits; two volunteers see it on their phones', async () => {
  await nextTime(story.product, '09:00')
  ;[residentId = ''] = await youngResidents(story.product, 1)
  resident = await story.phone(residentId)
  orderId = await orderFromMenu(resident, { service: '代买菜', time: '10:30' })
  volunteerIds = await whoCouldTake(story.product, orderId, 2)
  const [one = '', other = ''] = volunteerIds
  volunteers = [await story.phone(one), await story.phone(other)]
  for (const phone of volunteers) {
    await openOrders(phone)
    await phone.saying(row(), '代买菜')
  }
})

story.step('both tap at once: one has it, the other is told at once and loses the row', async () => {
  const answers = await Promise.all(volunteers.map(takenOrTold))
  const winners = answers.filter((words) => words.startsWith('接到了！'))
  expect(winners).toHaveLength(1)
  expect(answers.filter((words) => words.includes('被别人接走了'))).toHaveLength(1)
  const [firstWon, winner] = answers[0] === winners[0] ? [true, volunteerIds[0]] : [false, volunteerIds[1]]
  const loser = volunteers[firstWon ? 1 : 0]
  await until(
    async () => !(await loser.has(row())),
    () => 'the row to leave the loser’s list',
  )
  const me = await story.product.phone(winner ?? '').call('people.me', {})
  expect(await orderNow()).toMatchObject({ status: 'taken', volunteerName: me.name })
  await refresh(resident)
  await resident.saying('#status', `${me.name}已接单`)
  await loser.tap('#taken')
  await loser.at('my-orders/my-orders')
  expect(await loser.has('order-row')).toBe(false)
})

story.step('what is taken cannot be changed any more, and the phone says how to go on', async () => {
  expect(await resident.has('#change')).toBe(false)
  await resident.go('navigateTo', `/packages/volunteering/pages/order/order?change=${orderId}`)
  await resident.sees('已经有人接了，时间地点改不了')
})

story.step('an order that waits is changed, time and note; volunteers see the new time', async () => {
  orderId = await orderFromMenu(resident, { service: '代买菜', time: '14:00', note: '两斤土豆' })
  await resident.tap('#change')
  const page = await resident.at('order/order')
  expect(page.query.change).toBe(orderId)
  await resident.saying('.time.on', '14:00')
  await resident.tapSaying('.time', '16:00')
  await resident.type('#note', '两斤土豆，一把葱')
  await resident.tap('#submit')
  await resident.at('order-detail/order-detail')
  await resident.saying('#status', '16:00开始')
  await resident.sees('两斤土豆，一把葱')
  await resident.sees('改了时间或地点')
  await openOrders(volunteers[1])
  await volunteers[1].saying(row(), '16:00到')
})

story.step('a change that comes after a volunteer took it is refused in words, and nothing is lost', async () => {
  await resident.tap('#change')
  await resident.at('order/order')
  await resident.tapSaying('.time', '17:00')
  await volunteers[1].tap(`${row()} .take`)
  await volunteers[1].saying(`${row()} .answer`, '接到了！')
  await resident.tap('#submit')
  expect(await resident.text('#problem')).not.toBe('')
  await resident.saying('.time.on', '17:00')
  expect(new Date((await orderNow()).startAt + 8 * 3_600_000).getUTCHours()).toBe(16)
  await resident.back()
  await resident.saying('#status', '已接单')
})

story.step('an order that waits is cancelled; it is gone from the volunteers’ list', async () => {
  orderId = await orderFromMenu(resident, { service: '代买菜', time: '12:00' })
  await goHome(volunteers[1])
  await openOrders(volunteers[1])
  await volunteers[1].saying(row(), '12:00')
  await resident.tap('#cancel')
  await resident.tapSaying('#reason >>> .reason', '不需要了')
  await resident.tap('#reason >>> #reason-confirm')
  await resident.saying('#status', '已取消：不需要了')
  expect(await resident.has('#cancel')).toBe(false)
  await volunteers[1].tap(`${row()} .take`)
  await volunteers[1].saying(`${row()} .answer`, '这一单刚刚取消了')
  await until(
    async () => !(await volunteers[1].has(row())),
    () => 'the cancelled order to leave the list',
  )
  expect((await orderNow()).status).toBe('cancelled')
})

story.step('staff see the cancelled order with its reason', async () => {
  desk = await story.desk('coordinator')
  await openAtDesk('ended')
  await atDesk('cancelled')
  await desk.it('order-detail').getByText('不需要了').first().waitFor()
})

story.step('staff confirm the next order and send somebody; a volunteer who taps then is told at once', async () => {
  orderId = await orderFromMenu(resident, { service: '代买菜', time: '18:00' })
  const [, other] = volunteers
  await goHome(other)
  await openOrders(other)
  await other.saying(row(), '18:00')
  await openAtDesk('waiting')
  await desk.it('do-confirm').click()
  await backAtDesk('confirmed')
  const chosen = await story.product.phone(volunteerIds[0] ?? '').call('people.me', {})
  await desk.it(`assign-${chosen.personId}`).click()
  await sayYes()
  await backAtDesk('taken')
  await desk.it('order-detail').getByText(`派给${chosen.name}`).first().waitFor()
  expect(await takenOrTold(other)).toContain('被别人接走了')
  expect(await orderNow()).toMatchObject({ status: 'taken', volunteerName: chosen.name })
})

story.step('the one who was sent hears of it in WeChat, and the order is among theirs', async () => {
  const [sent] = volunteers
  await openServiceNotices(sent)
  const card = serviceNotice(sent, '代买菜', '派给您了')
  await card.waitFor()
  await card.click()
  const page = await sent.at('order-detail/order-detail')
  expect(page.query.id).toBe(orderId)
  await sent.saying('#status', '已接单')
  await sent.sees('请按时前往')
})

story.step('a volunteer who takes it first leaves staff who assign with a word, not with two volunteers', async () => {
  orderId = await orderFromMenu(resident, { service: '代取药', time: '19:30' })
  const [first = ''] = await whoCouldTake(story.product, orderId, 1)
  await openAtDesk('waiting')
  const chosen = desk.it('candidates').getByRole('button', { name: '派单' }).first()
  await chosen.click()
  const taken = await story.product.phone(first).call('volunteering.take', { orderId })
  await sayYes()
  await desk.page.getByText(`${taken.volunteerName}刚刚接走了这一单`).first().waitFor()
  await backAtDesk('taken')
  for (const phone of [resident, ...volunteers]) expect(phone.complaints).toEqual([])
  expect(desk.complaints).toEqual([])
})
