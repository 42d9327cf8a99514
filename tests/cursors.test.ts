import { askForPerson } from '../domain/messaging'
import { raiseAlert, sendAlerts } from '../domain/messaging/alerts'
import { callbacks } from '../domain/messaging/callback/document'
import { startTown, type Town } from '../domain/messaging/testing/town'
import { reveals } from '../domain/people/reveals'
import { contents } from '../domain/publishing/content/document'
import { exportRecords } from '../domain/staff/exports'
import { orders } from '../domain/volunteering/order/document'

let town: Town
const COUNT = 18
const LIMIT = 6
let requests = 0
const requestId = () => `request-${String(++requests).padStart(16, '0')}`
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  town = await startTown()
})
afterAll(() => town.close())

interface List {
  read(more: object): Promise<{ data: { rows: Record<string, unknown>[]; next: string | null } }>
  id: string
  fill(): Promise<void>
  /** takes a row away, as somebody who handles it does */
  leave(id: string): Promise<unknown>
}

const clerk = (action: string) => (more: object) => town.admin(town.tokens.clerk, action, more)
const same = (_id: string, at: number) => ({ _id, version: 1, area: town.home._id, createdAt: at, updatedAt: at, at })

const LISTS = (): Record<string, List> => ({
  'who waits for a person': {
    read: clerk('messaging.callbacks'),
    id: 'callbackId',
    async fill() {
      for (let i = 0; i < COUNT; i++)
        await askForPerson(`follower-${i}`, town.home._id, { phone: null, words: `第${i}件事` })
      await callbacks.updateMany({ area: town.home._id }, { askedAt: 1_700_000_000_000 })
    },
    async leave(callbackId) {
      const found = await callbacks.get(callbackId)
      return town.admin(town.tokens.clerk, 'messaging.handleCallback', { callbackId, version: found?.version })
    },
  },
  'alerts of templates': {
    read: clerk('messaging.alerts'),
    id: 'templateId',
    async fill() {
      for (let i = 0; i < COUNT; i++) await raiseAlert('notice', `template-${i}`, 40037, '样例', false)
      await sendAlerts.updateMany({}, { updatedAt: 1_700_000_000_000 })
    },
    leave: (templateId) => sendAlerts.remove(`${templateId}:40037`),
  },
  'who took lists out': {
    read: clerk('staff.exports'),
    id: 'exportId',
    async fill() {
      const by = (await exportRecords.find({}, { limit: 1 }))[0]
      if (!by) await clerk('casework.export')({})
      const [model] = await exportRecords.find({}, { limit: 1 })
      if (!model) throw new Error('nothing was exported')
      for (let i = 0; i < COUNT; i++)
        await exportRecords.insert({ ...model, _id: `export-same-${i}`, at: 1_700_000_000_000 })
      await exportRecords.remove(model._id)
    },
    leave: (id) => exportRecords.remove(id),
  },
  'who looked at my data': {
    read: (more) => town.app('o-resident', 'people.reveals', more),
    id: 'reason',
    async fill() {
      for (let i = 0; i < COUNT; i++)
        await reveals.insert({
          ...same(`reveal-same-${i}`, 1_700_000_000_000),
          ...{
            personId: 'person-o-resident',
            byId: 'clerk',
            byName: '窗样例',
            byRole: '窗口',
            field: '电话',
            reason: `reveal-same-${i}`,
          },
        } as never)
    },
    leave: (id) => reveals.remove(id),
  },
  'what the console wrote': {
    read: clerk('publishing.list'),
    id: 'noticeId',
    async fill() {
      for (let i = 0; i < COUNT; i++)
        await clerk('publishing.save')({
          requestId: requestId(),
          title: `样例通知第${i}号`,
          html: '<p>样例</p>',
          category: '社区通知',
          validUntil: day(9),
          audience: { kind: 'everyone' },
        })
      await contents.updateMany({ area: town.home._id }, { updatedAt: 1_700_000_000_000 })
    },
    leave: (id) => contents.remove(id),
  },
  'orders I made': {
    read: (more) => town.app('o-resident', 'volunteering.myOrders', more),
    id: 'orderId',
    async fill() {
      const [first] = await Promise.all([
        town.app('o-resident', 'volunteering.order', {
          requestId: requestId(),
          serviceId: 'appliance-repair',
          startAt: Math.floor((Date.now() + 8 * 3600_000) / 86_400_000) * 86_400_000 + 3 * 86_400_000 + 2 * 3600_000,
          place: {},
        }),
      ])
      const model = await orders.get(first.data.orderId)
      if (!model) throw new Error('no order')
      for (let i = 1; i < COUNT; i++)
        await orders.insert({
          ...model,
          _id: `order-same-${i}`,
          no: `same-${i}`,
          slot: `same-${i}`,
          effects: {},
          effectsDueAt: null,
        })
    },
    leave: (id) => orders.remove(id),
  },
})

describe.each([
  'who waits for a person',
  'alerts of templates',
  'who took lists out',
  'who looked at my data',
  'what the console wrote',
  'orders I made',
])('%s', (name) => {
  test('equal times: what leaves between two pages, the cursor’s own row too, hides and repeats nothing', async () => {
    const list = LISTS()[name]
    if (!list) throw new Error(name)
    await list.fill()
    const rowsOf = async (more: object) => {
      const { data } = await list.read({ limit: LIMIT, ...more })
      return { ids: data.rows.map((row) => String(row[list.id])), next: data.next }
    }
    const first = await rowsOf({})
    expect(first.ids).toHaveLength(LIMIT)
    // three are handled, of them the one that the cursor names
    const gone = [first.ids[0], first.ids[2], first.ids[LIMIT - 1]].map(String)
    for (const id of gone) await list.leave(id)
    const seen = [...first.ids]
    for (let after = first.next; after !== null; ) {
      const page = await rowsOf({ after })
      seen.push(...page.ids)
      after = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(COUNT)
  })
})
