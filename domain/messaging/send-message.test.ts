import { raiseAlert } from './alerts'
import { mailboxes } from './mailbox'
import { message } from './message'
import { sendMessageNow } from './send-message'
import { startTown, type Town, templateId } from './testing/town'

let town: Town
let count = 0
const TEMPLATE = templateId('orderProgress')
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  town = await startTown()
})
afterAll(() => town.close())
afterEach(() => town.simulator.world.faults.clear())

const spec = (openid: string) =>
  message({
    toOpenid: openid,
    toName: '样例甲',
    matter: { word: '点单', domain: 'volunteering', id: '1' },
    template: 'orderProgress',
    values: { service: '理发', status: '已接单', startAt: 0, tip: '请在家等候' },
    page: '/packages/volunteering/pages/order-detail/order-detail?id=1',
    title: '已接单',
    text: '志愿者已接单',
  }).data as never

async function withQuota(quota: number): Promise<string> {
  const openid = `o-${++count}`
  for (let i = 0; i < quota; i++) await town.accept(openid, 'orderProgress')
  return openid
}

const ledger = async (openid: string) => (await mailboxes.get(openid))?.quota[TEMPLATE] ?? 0
const truth = (openid: string) => town.simulator.world.subscriptions.quota(openid, TEMPLATE).left
const inInbox = async (openid: string) => (await mailboxes.get(openid))!.messages[0]
const send = (openid: string, id = 'effect-1') => sendMessageNow(spec(openid), id, Date.now())

describe('a message', () => {
  it('goes by WeChat where it was accepted, lies in the inbox, and costs one of the quota', async () => {
    const openid = await withQuota(2)
    expect(await send(openid)).toEqual({ state: 'done', note: 'sent' })
    expect(town.sent(openid)).toHaveLength(1)
    expect(await inInbox(openid)).toMatchObject({ state: 'sent', title: '已接单' })
    expect(await ledger(openid)).toBe(1)
    expect(truth(openid)).toBe(1)
  })

  it('asks the database for one write besides the effect itself', async () => {
    const openid = await withQuota(1)
    await send(openid, 'warm')
    const again = await withQuota(1)
    expect((await town.cost(() => send(again))).requests).toBe(1)
  })

  it('is one write where the call had read that WeChat would refuse it, and is sent all the same where it was accepted since', async () => {
    const none = await withQuota(1)
    await send(none, 'spends the only one')
    const { requests } = await town.cost(async () => {
      expect(await sendMessageNow(spec(none), 'none', Date.now(), { [TEMPLATE]: 0 })).toEqual({
        state: 'done',
        note: 'inboxOnly',
      })
    })
    expect(requests).toBe(1)
    const since = await withQuota(1)
    expect(await sendMessageNow(spec(since), 'since', Date.now(), {})).toEqual({ state: 'done', note: 'sent' })
    expect(town.sent(since)).toHaveLength(1)
  })

  it('lies in the inbox only, when nobody was asked for leave', async () => {
    expect(await send('o-stranger')).toEqual({ state: 'done', note: 'inboxOnly' })
    expect(await inInbox('o-stranger')).toMatchObject({ state: 'inboxOnly', reason: '对方没有订阅，或订阅次数已用完' })
    expect(town.sent('o-stranger')).toHaveLength(0)
  })

  it('fails in words for somebody without WeChat', async () => {
    expect(await send('none:p1')).toMatchObject({ state: 'failed', reason: expect.stringContaining('打电话') })
  })

  it('is not sent twice when the effect is carried out twice: of one that was not settled nobody knows', async () => {
    const openid = await withQuota(2)
    await send(openid)
    expect(await send(openid)).toMatchObject({ state: 'unknown', reason: expect.stringMatching(/./) })
    expect(await inInbox(openid)).toMatchObject({ state: 'unknown', reason: expect.stringMatching(/./) })
    expect(town.sent(openid)).toHaveLength(1)
    expect(await ledger(openid)).toBe(1)
  })

  it('is sent once when the database loses the answer of the reservation', async () => {
    const openid = await withQuota(1)
    town.writesFail(1, { phase: 'after' })
    expect(await send(openid)).toEqual({ state: 'done', note: 'sent' })
    expect(town.sent(openid)).toHaveLength(1)
    expect(await ledger(openid)).toBe(0)
  })

  it('is written down as sent although the database fails several times after the send', async () => {
    const openid = await withQuota(1)
    town.writesFail(4, { after: 1 })
    expect(await send(openid)).toEqual({ state: 'done', note: 'sent' })
    expect((await inInbox(openid))?.state).toBe('sent')
  })
})

describe('when WeChat refuses', () => {
  it('43101 sets the ledger to nothing and leaves the message in the inbox', async () => {
    const openid = await withQuota(1)
    await mailboxes.updateWhere({ _id: openid }, { [`quota.${TEMPLATE}`]: 5 })
    await send(openid, 'first')
    expect(await send(openid, 'second')).toEqual({ state: 'done', note: 'inboxOnly' })
    expect(await ledger(openid)).toBe(0)
  })

  it('-1 is tried again later with the same reservation', async () => {
    const openid = await withQuota(1)
    town.weChatFails(-1)
    expect(await send(openid)).toMatchObject({ state: 'retry' })
    expect((await inInbox(openid))?.state).toBe('waiting')
    expect(await ledger(openid)).toBe(0)
    expect(await send(openid)).toEqual({ state: 'done', note: 'sent' })
    expect(town.sent(openid)).toHaveLength(1)
  })

  it('-1 for ever gives the reservation back, once, and the ledger says what WeChat says', async () => {
    const openid = await withQuota(1)
    town.weChatFails(-1, 6)
    for (let i = 0; i < 5; i++) expect(await send(openid)).toMatchObject({ state: 'retry' })
    // the write that gives back happens, but its answer is lost
    town.writesFail(1, { after: 1, phase: 'after' })
    expect(await send(openid)).toEqual({ state: 'done', note: 'inboxOnly' })
    expect(await ledger(openid)).toBe(1)
    expect(truth(openid)).toBe(1)
  })

  it('40001 is asked once more at once', async () => {
    const openid = await withQuota(1)
    town.weChatFails(40001)
    expect(await send(openid)).toEqual({ state: 'done', note: 'sent' })
  })

  it('45009 waits for the next day', async () => {
    const openid = await withQuota(1)
    town.weChatFails(45009)
    const outcome = await send(openid)
    expect(outcome).toMatchObject({ state: 'retry' })
    expect((outcome as { at: number }).at).toBeGreaterThan(Date.now())
  })

  it('47003 fails, is not repeated, gives back, and staff see it', async () => {
    const openid = await withQuota(1)
    town.weChatFails(47003)
    expect(await send(openid)).toMatchObject({ state: 'failed' })
    expect(await ledger(openid)).toBe(1)
    const { data } = await town.admin(town.tokens.secretary, 'messaging.alerts')
    expect(data.rows[0]).toMatchObject({ template: 'orderProgress', code: 47003 })
  })

  it('40037 stops the template for everybody until it is mended', async () => {
    const openid = await withQuota(2)
    town.weChatFails(40037)
    expect(await send(openid, 'one')).toEqual({ state: 'done', note: 'inboxOnly' })
    expect(await send(openid, 'two')).toEqual({ state: 'done', note: 'inboxOnly' })
    expect(town.sent(openid)).toHaveLength(0)
    expect(await ledger(openid)).toBe(2)
  })
})

it('every alert can be read, page by page, the latest first', async () => {
  for (let code = 1; code <= 25; code++)
    await raiseAlert('orderProgress', `template-${code % 3}`, 50_000 + code, '样例', false)
  const page = async (more: object) => {
    const { data, error } = await town.admin(town.tokens.secretary, 'messaging.alerts', more)
    expect(error).toBeUndefined()
    return data
  }
  const seen: { code: number; at: number }[] = []
  for (let after: string | undefined; ; ) {
    const { rows, next } = await page({ limit: 4, ...(after ? { after } : {}) })
    seen.push(...rows)
    if (next === null) break
    after = next
  }
  expect(new Set(seen.map(({ code }) => code)).size).toBe(seen.length)
  expect(seen.filter(({ code }) => code > 50_000)).toHaveLength(25)
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort((a, b) => b - a))
  // without asking for pages it is the first of them, and says that there are more
  const first = await page({})
  expect(first.rows).toEqual(seen.slice(0, 20))
  expect(first.next).not.toBeNull()
})
