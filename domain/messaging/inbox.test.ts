import { mailboxes } from './mailbox'
import { message } from './message'
import { sendMessageNow } from './send-message'
import { startTown, type Town, templateId } from './testing/town'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.close())

const ONCE = templateId('orderProgress')
const LONG = templateId('notice')
const record = (
  openid: string,
  results: object,
  requestId = `r-${Math.random().toString(36).slice(2).padEnd(16, '0')}`,
) => town.app(openid, 'messaging.recordAccept', { results, requestId })

describe('recording what was answered in the subscribe dialog', () => {
  it('counts each dialog once, however often it is sent', async () => {
    const results = { [ONCE]: 'accept' }
    expect((await record('o-a', results, 'the-very-same-request')).data.left[ONCE]).toBe(1)
    expect((await record('o-a', results, 'the-very-same-request')).data.left[ONCE]).toBe(1)
    expect((await record('o-a', results)).data.left[ONCE]).toBe(2)
  })

  it('does not take one-time quota back on a refusal, but ends a long-term consent', async () => {
    await record('o-b', { [ONCE]: 'accept' })
    await record('o-b', { [ONCE]: 'reject' })
    await record('o-b', { [LONG]: 'accept' })
    expect((await mailboxes.get('o-b'))!.quota[ONCE]).toBe(1)
    expect((await record('o-b', { [LONG]: 'reject' })).data.left[LONG]).toBe(0)
  })

  it('takes an accept with a voice reminder for what it is', async () => {
    expect((await record('o-voice', { [ONCE]: 'acceptWithAudio', [LONG]: 'acceptWithAudio' })).data.left).toEqual(
      (await record('o-plain', { [ONCE]: 'accept', [LONG]: 'accept' })).data.left,
    )
    expect(await mailboxes.get('o-voice')).toMatchObject({ quota: { [ONCE]: 1 } })
  })

  it('refuses templates that are not ours', async () => {
    expect((await record('o-c', { 'not-ours': 'accept' })).error.code).toBe('BAD_INPUT')
  })

  it('counts two answers at the same moment both', async () => {
    await Promise.all(Array.from({ length: 8 }, () => record('o-d', { [ONCE]: 'accept' })))
    expect((await mailboxes.get('o-d'))!.quota[ONCE]).toBe(8)
  })
})

describe('the inbox', () => {
  const tell = (openid: string, id: string, at: number) =>
    sendMessageNow(
      message({
        toOpenid: openid,
        toName: '王样例',
        matter: { word: '点单', domain: 'volunteering', id: '1' },
        template: 'orderProgress',
        values: { service: '理发', status: '已接单', startAt: at, tip: '' },
        page: 'packages/volunteering/pages/order-detail/order-detail?id=1',
        title: `第${id}条`,
        text: '说明',
      }).data as never,
      id,
      at,
    )

  it('holds every message, newest first, in one request; marking read is one request too', async () => {
    for (let i = 1; i <= 3; i++) await tell('o-resident', `m${i}`, i)
    const before = await town.app('o-resident', 'messaging.inbox')
    expect(before.data.rows.map(({ id }: { id: string }) => id)).toEqual(['m3', 'm2', 'm1'])
    expect(before.data).toMatchObject({ unread: 3, next: null })
    expect(before.data.rows[0].page).toBe('/packages/volunteering/pages/order-detail/order-detail?id=1')
    expect(before.cost.requests).toBe(1)
    const marked = await town.app('o-resident', 'messaging.markRead', { ids: ['m2'] })
    expect(marked.cost.requests).toBe(1)
    const after = await town.app('o-resident', 'messaging.inbox', { limit: 2 })
    expect(after.data).toMatchObject({ unread: 2, next: expect.any(String) })
    await tell('o-resident', 'm4', 4)
    const rest = await town.app('o-resident', 'messaging.inbox', { limit: 2, after: after.data.next })
    expect(rest.data.rows.map(({ id }: { id: string }) => id)).toEqual(['m1'])
    const lost = await town.app('o-resident', 'messaging.inbox', { after: 'm2' })
    expect(lost.error).toMatchObject({ code: 'BAD_INPUT', message: '翻页的位置不对，请从头刷新。' })
  })

  it('shows nobody else’s messages, and nothing to a stranger', async () => {
    expect((await town.app('o-neighbour', 'messaging.inbox')).data.rows).toEqual([])
    expect((await town.app('o-stranger', 'messaging.inbox')).data).toMatchObject({ rows: [], unread: 0 })
    await town.app('o-neighbour', 'messaging.markRead', { ids: ['m3'] })
    expect((await town.app('o-resident', 'messaging.inbox')).data.unread).toBe(3)
  })

  it('keeps the last hundred messages', async () => {
    for (let i = 0; i < 105; i++) await tell('o-worker', `w${i}`, i)
    const mailbox = await mailboxes.get('o-worker')
    expect(mailbox!.messages).toHaveLength(100)
    expect(mailbox!.messages[0]?.id).toBe('w5')
  })
})
