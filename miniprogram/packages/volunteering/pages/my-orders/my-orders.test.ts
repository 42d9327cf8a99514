import { homeAnswer } from '../../../../testing/answers'
import { type FakeWx, installFakeWx, ok, refusal } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface OrdersPage {
  state: string
  rows: { orderId: string; sentence: string }[]
  foot: string
  side: string
  volunteer: boolean
}

const order = (side: string, index: number) => ({
  orderId: `${side}_${index}`,
  serviceName: '上门理发',
  forName: '陈样例',
  status: 'open',
  sentence: '正在找志愿者',
  startAt: 0,
  endAt: 0,
  placeText: '',
})

let phone: FakeWx
beforeEach(() => {
  phone = installFakeWx()
  phone.answers((action, { side, after, limit = 20 }) => {
    if (action === 'people.me') return ok(homeAnswer({}, { roles: ['volunteer'] }).me)
    const [from, to] = [Number(after ?? 0), Number(after ?? 0) + Number(limit)]
    const rows = Array.from({ length: 45 }, (_, index) => order(String(side), index)).slice(from, to)
    return ok({ rows, next: to < 45 ? String(to) : null })
  })
})

test('scrolled down, an order opened and left: the page is where it was, and reads the same rows anew', async () => {
  const page = await openPage<OrdersPage>(() => import('./my-orders'))
  await page.live('onReachBottom')
  expect(page.data).toMatchObject({ state: 'ready', foot: 'more', volunteer: true })
  expect(page.data.rows).toHaveLength(40)
  page.sent.length = 0
  await page.live('onShow')
  expect(page.data.rows).toHaveLength(40)
  expect(page.sent.flatMap((change) => Object.keys(change)).filter((key) => key.startsWith('rows'))).toEqual([])
  await page.live('more')
  expect(page.data).toMatchObject({ foot: 'end' })
  expect(page.data.rows).toHaveLength(45)
})

test('the other side begins at its first page', async () => {
  const page = await openPage<OrdersPage>(() => import('./my-orders'))
  await page.live('onReachBottom')
  await page.tap('choose', { side: 'taken' })
  expect(page.data.rows.map(({ orderId }) => orderId)[0]).toBe('taken_0')
  expect(page.data.rows).toHaveLength(20)
})

test('who never told their name has ordered nothing yet', async () => {
  phone.answers((action) =>
    action === 'people.me' ? ok(homeAnswer({}, { known: false, roles: [] }).me) : refusal('NEED_PROFILE', '请先登记'),
  )
  const page = await openPage<OrdersPage>(() => import('./my-orders'))
  expect(page.data).toMatchObject({ state: 'ready', rows: [], foot: 'end' })
})
