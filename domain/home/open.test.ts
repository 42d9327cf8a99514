import { mailboxes } from '../messaging/mailbox'
import { startTown, type Town } from '../messaging/testing/town'
import { settled } from '../messaging/testing/townspeople'

let town: Town
const DAY = 24 * 3600_000
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
const open = (openid: string) => town.app(openid, 'home.open')

beforeAll(async () => {
  town = await startTown()
  await settled(town.home, { openid: 'o-newcomer' })
  for (const [index, title] of ['第一条通知', '第二条通知', '第三条通知', '第四条通知'].entries()) {
    const requestId = `request-000000000000${index}`
    const notice = { requestId, title, html: '<p>内容</p>', category: '社区通知', validUntil: day(5) }
    const { data } = await town.admin(town.tokens.clerk, 'publishing.save', {
      ...notice,
      audience: { kind: 'everyone' },
    })
    await town.admin(town.tokens.clerk, 'publishing.publish', { noticeId: data.noticeId, version: 1 })
  }
  const startAt = Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + 2 * DAY + 10 * 3600_000
  const order = { requestId: 'request-order-0000001', serviceId: 'appliance-repair', startAt, place: {} }
  await town.app('o-resident', 'volunteering.order', order)
})
afterAll(() => town.close())

describe('opening the mini-program', () => {
  it('costs a known person one request, the very first time too', async () => {
    expect((await open('o-newcomer')).cost.requests).toBe(1)
    expect((await open('o-newcomer')).cost.requests).toBe(1)
    // reading makes nothing: whatever is told to them first makes their mailbox
    expect(await mailboxes.get('o-newcomer')).toBeNull()
  })

  it('shows my running orders and the newest notices, unread first', async () => {
    const { data } = await open('o-resident')
    expect(data.me).toMatchObject({ known: true, name: '王样例' })
    expect(data.orders).toHaveLength(1)
    expect(data.orders[0]).toMatchObject({ serviceName: '家电小修', status: 'open' })
    expect(data.notices.map(({ title }: { title: string }) => title)).toEqual([
      '第四条通知',
      '第三条通知',
      '第二条通知',
    ])
    expect(data).toMatchObject({ unread: 4, cases: [], work: null })
    await town.app('o-resident', 'messaging.markRead', { ids: [data.notices[0].noticeId] })
    const after = (await open('o-resident')).data
    expect(after.unread).toBe(3)
    expect(after.notices.map(({ title }: { title: string }) => title)).toEqual([
      '第三条通知',
      '第二条通知',
      '第一条通知',
    ])
  })

  it('shows a visitor what is public, and nobody’s affairs', async () => {
    const { data, cost } = await open('o-stranger')
    expect(data).toMatchObject({ me: { known: false, personId: null }, cases: [], orders: [], work: null, unread: 4 })
    expect(data.me.community.name).toBe('普子岭社区')
    expect(cost.requests).toBeLessThanOrEqual(2)
  })

  it('shows a neighbour from another community none of it', async () => {
    const { data } = await open('o-far')
    expect(data).toMatchObject({ notices: [], orders: [], unread: 0 })
  })

  it('counts a grid worker’s tasks', async () => {
    expect((await open('o-worker')).data.work).toEqual({ overdue: 0, soon: 0, total: 0 })
  })

  it('says which menu and catalog are today’s', async () => {
    const { data } = await open('o-resident')
    const menu = await town.app('o-resident', 'volunteering.menu', { version: data.menuVersion })
    expect(menu.data.services).toBeNull()
    const catalog = await town.app('o-resident', 'catalog.list', { version: data.catalogVersion })
    expect(catalog.data.items).toBeNull()
  })
})
