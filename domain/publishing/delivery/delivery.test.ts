import { counters } from '../..'
import { present, set } from '../../kernel'
import { mailboxes, newMailbox, STANDING } from '../../messaging/mailbox'
import { mailingPages } from '../../messaging/mailing/mailing-page'
import { startTown, type Town, templateId } from '../../messaging/testing/town'
import { invented } from '../../messaging/testing/townspeople'
import type { Person } from '../../people'
import { people } from '../../people/person'
import { contents } from '../content/document'
import { continueDelivery } from './continue-delivery'

let town: Town
let everybody: Person[]
let count = 0
const DAY = 24 * 3600_000
const TEMPLATE = templateId('notice')
const SIZE = 300
const WITHOUT_WECHAT = 20
const NEVER_OPENED = 30
const REFUSED_LATER = 15

/** 300 residents: 20 without WeChat, 30 who never opened the mini-program, 15 who told WeChat "no" behind our back. */
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  town = await startTown()
  everybody = []
  for (let i = 0; i < SIZE; i++) {
    const openid = i < WITHOUT_WECHAT ? `none:${i}` : `o-n${i}`
    everybody.push(await invented(town.home, { openid, tags: ['crowd'], grid: 1 + (i % 2) }))
  }
  await people.insertMany(everybody)
  const accepted = everybody.slice(WITHOUT_WECHAT + NEVER_OPENED)
  await mailboxes.insertMany(
    accepted.map(({ openid }) => newMailbox(openid, Date.now(), { quota: { [TEMPLATE]: STANDING } })),
  )
  for (const { recount } of counters) await recount(town.home._id)
  for (const { openid } of accepted.slice(REFUSED_LATER))
    await town.simulator.world.subscriptions.answer(openid, TEMPLATE, 'accept')
})
afterAll(() => town.close())
afterEach(() => town.simulator.world.faults.clear())

/** Puts a notice on the board without delivering it yet. */
async function published(): Promise<string> {
  const validUntil = new Date(Date.now() + 5 * DAY).toISOString().slice(0, 10)
  const { data } = await town.admin(town.tokens.clerk, 'publishing.save', {
    requestId: `request-${String(++count).padStart(16, '0')}`,
    title: `第${count}条通知`,
    html: '<p>内容</p>',
    category: '社区通知',
    validUntil,
    audience: { kind: 'some', tags: ['crowd'] },
  })
  await town.admin(town.tokens.clerk, 'publishing.publish', { noticeId: data.noticeId, version: 1 })
  return data.noticeId
}

const soon = (ms = 30_000) => Date.now() + ms
const figures = async (noticeId: string) =>
  (await town.admin(town.tokens.clerk, 'publishing.delivery', { noticeId })).data
const sentOf = (noticeId: string) => town.sent().filter(({ page }) => page.endsWith(noticeId))
const mostPerPerson = (noticeId: string) => {
  const times = new Map<string, number>()
  for (const { touser } of sentOf(noticeId)) times.set(touser, (times.get(touser) ?? 0) + 1)
  return Math.max(...times.values())
}
/** Lets the claims and the waits of everybody run out. */
const later = (noticeId: string) => mailingPages.updateMany({ mailing: noticeId }, { retryAt: 0, waitUntil: 0 })

const REACHABLE = SIZE - WITHOUT_WECHAT - NEVER_OPENED
const GOOD = REACHABLE - REFUSED_LATER

describe('the delivery of a notice', () => {
  it('says beforehand how many it reaches', async () => {
    const { data } = await town.admin(town.tokens.clerk, 'publishing.reach', {
      audience: { kind: 'some', tags: ['crowd'] },
    })
    expect(data).toMatchObject({ people: SIZE, reachable: REACHABLE })
    expect(data.byGrid.map(({ name, people: some }: { name: string; people: number }) => [name, some])).toEqual([
      ['01网格', SIZE / 2],
      ['02网格', SIZE / 2],
    ])
  })

  it('sends to each who accepted, once, with few requests, and accounts for everybody', async () => {
    const noticeId = await published()
    const cost = await town.cost(() => continueDelivery(noticeId, soon()))
    expect(sentOf(noticeId)).toHaveLength(GOOD)
    expect(mostPerPerson(noticeId)).toBe(1)
    expect(cost.requests).toBeLessThanOrEqual(GOOD / 5 + 20)
    expect(await figures(noticeId)).toMatchObject({
      state: 'done',
      progress: 1,
      total: SIZE,
      sent: GOOD,
      inboxOnly: WITHOUT_WECHAT + NEVER_OPENED,
      unknown: 0,
      waiting: 0,
      failed: [{ code: '43101', count: REFUSED_LATER, reason: '对方没有订阅，或订阅次数已用完' }],
    })
    expect((await contents.get(noticeId))!.status).toBe('published')
    const refused = await mailboxes.get(present(everybody[WITHOUT_WECHAT + NEVER_OPENED]).openid)
    expect(refused!.quota[TEMPLATE]).toBe(0)
  })

  it('copies nothing into anybody’s inbox: it is read from the notice', async () => {
    const mailbox = (await mailboxes.get('o-n299'))!
    expect(mailbox.messages).toEqual([])
    const { data } = await town.app('o-n299', 'messaging.inbox')
    expect(data.rows[0]).toMatchObject({ kind: 'notice', title: '第1条通知', read: false })
  })

  it('is carried out by two at once without sending anything twice', async () => {
    const noticeId = await published()
    await Promise.all([continueDelivery(noticeId, soon()), continueDelivery(noticeId, soon())])
    await continueDelivery(noticeId, soon())
    expect(sentOf(noticeId)).toHaveLength(GOOD)
    expect(mostPerPerson(noticeId)).toBe(1)
  })

  it('stops when staff pause it, goes on when they resume it, and forgets nobody', async () => {
    const noticeId = await published()
    const { held, letGo } = town.holdSending(30)
    const running = continueDelivery(noticeId, soon())
    await held
    const { version } = (await town.admin(town.tokens.clerk, 'publishing.get', { noticeId })).data
    const paused = await town.admin(town.tokens.clerk, 'publishing.pause', { noticeId, version })
    expect(paused.data.status).toBe('paused')
    letGo()
    expect(await running).toBe(false)
    const before = sentOf(noticeId).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(GOOD)
    expect(await figures(noticeId)).toMatchObject({ state: 'paused', sent: before })
    await town.timer('publish')
    expect(sentOf(noticeId)).toHaveLength(before)
    await town.admin(town.tokens.clerk, 'publishing.resume', { noticeId, version: version + 1 })
    await town.timer('publish')
    expect(sentOf(noticeId)).toHaveLength(GOOD)
    expect(mostPerPerson(noticeId)).toBe(1)
    expect((await figures(noticeId)).state).toBe('done')
  })

  it('counts as unknown only the twenty that were in flight when a process died, and sends them never again', async () => {
    const noticeId = await published()
    const { held, letGo } = town.holdSending(30)
    const end = soon()
    const dying = continueDelivery(noticeId, end)
    await held
    const clock = jest.spyOn(Date, 'now').mockReturnValue(end)
    letGo()
    await dying
    clock.mockRestore()
    const page = present((await mailingPages.find({ mailing: noticeId, open: true }))[0])
    // the claim of the next twenty, of which one was sent before the process was killed
    const flight = { size: 20, token: 'dead', at: Date.now() }
    await mailingPages.updateWhere(
      { _id: page._id },
      { flight: set(flight), cursor: page.cursor + 20, version: page.version + 1 },
    )
    expect(await continueDelivery(noticeId, soon())).toBe(false)
    await mailingPages.updateWhere({ _id: page._id }, { 'flight.at': Date.now() - 91_000 })
    // whoever was being sent to while the clock leapt comes once more
    await later(noticeId)
    await continueDelivery(noticeId, soon())
    const { sent, unknown, failed, waiting, inboxOnly, state } = await figures(noticeId)
    expect({ unknown, waiting, state }).toEqual({ unknown: 20, waiting: 0, state: 'done' })
    const failures = failed.reduce((sum: number, { count: some }: { count: number }) => sum + some, 0)
    expect(sent + failures + unknown + inboxOnly).toBe(SIZE)
    expect(sent).toBe(sentOf(noticeId).length)
    expect(mostPerPerson(noticeId)).toBe(1)
  })

  it('survives a bad day of WeChat and of the database: everybody is sent to once or counted with the reason', async () => {
    const noticeId = await published()
    const { faults } = town.simulator.world
    for (let i = 0; i < 12; i++) {
      faults.add({ openapi: { api: 'subscribeMessage.send', code: -1, times: 2, after: 15 * i } })
      faults.add({ db: { api: '*', times: 1, after: 4 * i + 2, phase: i % 2 ? 'after' : 'before' } })
    }
    faults.add({ openapi: { api: 'subscribeMessage.send', code: 40001, times: 1, after: 30 } })
    for (let round = 0; round < 8; round++) {
      await continueDelivery(noticeId, soon())
      await later(noticeId)
    }
    const { sent, unknown, waiting, inboxOnly, failed, state } = await figures(noticeId)
    expect(mostPerPerson(noticeId)).toBe(1)
    expect(sent).toBe(sentOf(noticeId).length)
    expect({ unknown, waiting, state }).toEqual({ unknown: 0, waiting: 0, state: 'done' })
    const failures = failed.reduce((sum: number, { count: some }: { count: number }) => sum + some, 0)
    expect(sent + inboxOnly + failures).toBe(SIZE)
    expect(sent).toBe(GOOD)
  })

  it('waits for tomorrow when the day’s limit is reached', async () => {
    const noticeId = await published()
    town.weChatFails(45009, 5)
    expect(await continueDelivery(noticeId, soon())).toBe(false)
    const sent = sentOf(noticeId).length
    expect(sent).toBeLessThan(20)
    expect(await continueDelivery(noticeId, soon())).toBe(false)
    expect(sentOf(noticeId)).toHaveLength(sent)
    await later(noticeId)
    await continueDelivery(noticeId, soon())
    expect(sentOf(noticeId)).toHaveLength(GOOD)
    expect(mostPerPerson(noticeId)).toBe(1)
  })

  it('sends nothing more once it is withdrawn', async () => {
    const noticeId = await published()
    await continueDelivery(noticeId, Date.now() + 1)
    const sent = sentOf(noticeId).length
    const { version } = (await town.admin(town.tokens.clerk, 'publishing.get', { noticeId })).data
    await town.admin(town.tokens.clerk, 'publishing.withdraw', { noticeId, version, reason: '写错了' })
    await town.timer('publish')
    await town.settle()
    expect(sentOf(noticeId)).toHaveLength(sent)
    expect((await figures(noticeId)).state).toBe('done')
  })
})
