import type { Case } from '../../domain/casework'
import { cases } from '../../domain/casework/application/collection'
import { type Aggregate, gt, lte, now, present } from '../../domain/kernel'
import type { InboxMessage, Mailbox } from '../../domain/messaging/mailbox'
import { mailboxes } from '../../domain/messaging/mailbox'
import type { Person } from '../../domain/people'
import { contents } from '../../domain/publishing/content/document'
import type { Order } from '../../domain/volunteering'
import { orders } from '../../domain/volunteering/order/document'
import { requestId } from '../product/phone-client'
import {
  acceptMessages,
  CASE,
  casesWithMessages,
  inLanes,
  NOTICE,
  ORDER,
  ordersWithMessages,
  reach,
  settleCrowd,
} from './crowd'
import { badDay } from './fault-plan'
import { type MortalProduct, startMortalProduct } from './mortal-product'

jest.setTimeout(170_000)

/** 1,500 people get a notice, 400 of them a case message too, and 100 one about an order: 2,000 messages. */
const CROWD = 1500
const WITH_CASE = 400
const WITH_ORDER = 100
const KILLS = 2
/** Who is killed leaves at most so many messages of which nobody knows. */
const MOST_UNKNOWN_A_KILL = 20

interface Message {
  touser: string
  templateId: string
  page: string
}
interface Quota {
  left: number
  standing: boolean
}

let product: MortalProduct
let crowd: Person[]
let made: { cases: Case[]; orders: Order[] }
let noticeId: string
let lostSends = 0
/** how many messages WeChat had taken when the process came back after each kill */
const atKills: number[] = []
const boxes = new Map<string, Mailbox>()
/** what WeChat took, by person */
let taken: Message[][]
let delivery: {
  total: number
  sent: number
  unknown: number
  inboxOnly: number
  waiting: number
  state: string
  failed: { code: string; reason: string; count: number }[]
}

const accepted = async (): Promise<number> => (await product.sim('messages?limit=1')).messages[0]?.msgid ?? 0

async function whenAccepted(count: number): Promise<void> {
  for (const end = Date.now() + 120_000; (await accepted()) < count; ) {
    if (Date.now() > end) throw new Error(`only ${await accepted()} of ${count} messages after two minutes`)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}

async function trouble(first: number, count: number) {
  const day = badDay(first, count)
  lostSends += day.lostSends
  await product.sim('faults', day.faults)
}

/**
 * The timers, again and again, until the process is killed: a run that the database broke off is repeated, as every
 * minute in the cloud. @returns what ends it
 */
function timersGoOn(first: Promise<unknown>): () => Promise<void> {
  let on = true
  const lane = async (name: string) => {
    await first
    while (on) {
      await product.sim(`timers/${name}`, {}).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const lanes = Promise.all(['effects', 'publish'].map(lane))
  return async () => {
    on = false
    await lanes
  }
}

/**
 * Kills the process in the middle of its work, when WeChat has taken so many messages, and starts it again.
 * @param leap moves the clock first, so that the claims of whoever was killed run out; the timers run on the way
 */
async function killedAfter(count: number, leap?: string): Promise<void> {
  const moved = leap ? product.sim('clock', { advance: leap }).catch(() => null) : Promise.resolve()
  const stop = timersGoOn(moved)
  try {
    await whenAccepted(count)
  } finally {
    await product.kill()
    await stop()
  }
  await product.restart()
  atKills.push(await accepted())
}

beforeAll(async () => {
  product = await startMortalProduct()
  reach(product.url, product.secretKeys)
  crowd = await settleCrowd(CROWD)
  await acceptMessages(product.url, crowd, (index) => [
    NOTICE,
    ...(index < WITH_CASE ? [CASE] : []),
    ...(index < WITH_ORDER ? [ORDER] : []),
  ])
  const clerk = await product.console('clerk')
  const draft = await clerk.call('publishing.save', {
    requestId: requestId(),
    title: '停水通知',
    html: '<p>样例</p>',
    category: '社区通知',
    validUntil: '2099-12-31',
    audience: { kind: 'everyone' },
  })
  noticeId = draft.noticeId
  made = {
    cases: await casesWithMessages(crowd.slice(0, WITH_CASE)),
    orders: await ordersWithMessages(crowd.slice(0, WITH_ORDER), crowd.slice(-WITH_ORDER)),
  }
  await clerk.call('publishing.publish', { noticeId, version: draft.version })
  await trouble(30, 12)
  await killedAfter(500)

  await trouble(20, 12)
  await killedAfter(1_100, '2m')

  await trouble(10, 8)
  await product.sim('clock', { advance: '10m' })
  await product.sim('faults', {})
  await settled()
}, 300_000)
afterAll(() => product?.close())

/** Reads once what all the tests look at. */
async function settled() {
  for (let last = ''; boxes.size < CROWD; ) {
    const page = await mailboxes.find({ _id: gt(last) }, { order: [['_id', 1]], limit: 1000 })
    for (const box of page) boxes.set(box._id, box)
    if (page.length === 0) break
    last = page.at(-1)!._id
  }
  taken = await inLanes(crowd, async ({ openid }) => (await product.sim(`messages?touser=${openid}`)).messages)
  delivery = await (await product.console('clerk')).call('publishing.delivery', { noticeId })
}

const messagesOf = (openid: string): InboxMessage[] => boxes.get(openid)!.messages

test('it was a bad day: killed twice in the middle, refused, and left without an answer', () => {
  expect(atKills).toHaveLength(KILLS)
  for (const count of atKills) {
    expect(count).toBeGreaterThan(400)
    expect(count).toBeLessThan(1_700)
  }
  expect(delivery.failed.length).toBeGreaterThan(0)
  expect(delivery.unknown).toBeGreaterThan(0)
})

test('ten minutes later nothing is left undone', async () => {
  const soon = { effectsDueAt: lte(now() + 365 * 24 * 3600_000) }
  for (const room of [cases, orders, contents, mailboxes]) expect(await room.count(soon)).toBe(0)
  const [notice] = await contents.find({ _id: noticeId })
  expect(notice).toMatchObject({ status: 'published', deliverAt: null, delivery: { state: 'done', streamed: true } })
  expect(delivery).toMatchObject({ total: CROWD, waiting: 0, state: 'done' })
})

test('WeChat took no message twice', () => {
  const twice = taken.flatMap((messages) => {
    const keys = messages.map(({ touser, templateId, page }) => `${touser} ${templateId} ${page}`)
    return keys.filter((key, index) => keys.indexOf(key) !== index)
  })
  expect(twice).toEqual([])
  expect(taken.flat().length).toBeGreaterThan(1_800)
})

test('every message about a case or an order ended, with what WeChat did or with the reason', () => {
  const about = [
    ...made.cases.map(({ _id, ownerOpenid }) => ({ id: _id, openid: ownerOpenid })),
    ...made.orders.map(({ _id, orderer }) => ({ id: _id, openid: orderer.openid })),
  ]
  for (const { id, openid } of about) {
    const own = messagesOf(openid).filter(({ page }) => page.endsWith(id))
    const arrived = present(taken[crowd.findIndex((person) => person.openid === openid)]).filter(({ page }) =>
      page.endsWith(id),
    )
    expect(own).toEqual([expect.objectContaining({ page: expect.stringMatching(new RegExp(`${id}$`)) })])
    const { state, reason } = present(own[0])
    expect([id, state]).toEqual([id, expect.stringMatching(/^(sent|inboxOnly|failed|unknown)$/)])
    if (state !== 'unknown') expect([id, state, arrived.length]).toEqual([id, state, state === 'sent' ? 1 : 0])
    if (state !== 'sent') expect([id, reason]).toEqual([id, expect.stringMatching(/./)])
  }
})

test('what an aggregate still says of its effects is failed or unknown, each with its reason', async () => {
  for (const collection of [cases, orders]) {
    const all = (await collection.find({}, { limit: 1000 })) as Aggregate[]
    const left = all.flatMap(({ effects }) => Object.values(effects))
    for (const { state, reason } of left)
      expect([state, reason]).toEqual([expect.stringMatching(/^(failed|unknown)$/), expect.stringMatching(/./)])
  }
})

test('of the notice every message is accounted for, and staff are told of how many nobody knows', () => {
  const failed = delivery.failed.reduce((sum, { count }) => sum + count, 0)
  expect(delivery.sent + failed + delivery.unknown + delivery.inboxOnly).toBe(CROWD)
  expect(delivery.failed.every(({ reason }) => reason !== '')).toBe(true)
  const arrived = taken.flat().filter(({ templateId }) => templateId === NOTICE).length
  expect(arrived).toBeGreaterThanOrEqual(delivery.sent)
  expect(arrived).toBeLessThanOrEqual(delivery.sent + delivery.unknown)
})

test('nobody knows only of those that were under way at a kill, at most twenty a kill, and of answers that WeChat lost', () => {
  const messages = crowd.flatMap(({ openid }) => messagesOf(openid))
  const unknown = delivery.unknown + messages.filter(({ state }) => state === 'unknown').length
  expect(unknown).toBeLessThanOrEqual(KILLS * MOST_UNKNOWN_A_KILL + lostSends)
})

test('our ledger never says more than WeChat would take', async () => {
  const more = await inLanes(crowd, async ({ openid }) => {
    const { quota } = boxes.get(openid)!
    const { quotas } = (await product.sim(`subscribe?openid=${openid}`)) as { quotas: Record<string, Quota> }
    return Object.entries(quota).flatMap(([id, count]) => {
      const known = present(quotas[id])
      const most = known.standing ? Number.POSITIVE_INFINITY : known.left
      return count > most ? [`${openid} ${id}: ${count} > ${most}`] : []
    })
  })
  expect(more.flat()).toEqual([])
})
