import { type FakeWx, installFakeWx, ok } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'

const message = (id: string) => ({ id, title: id, text: '', at: 0, read: false, page: 'pages/mine/mine' })
const notice = (noticeId: string) => ({ noticeId, title: noticeId, category: '社区', at: 0, read: false, summary: '' })

let phone: FakeWx
let rows: object[]
beforeEach(() => {
  phone = installFakeWx()
  phone.answers((action) => ok(action === 'catalog.list' ? {} : { rows, next: null, unread: rows.length }))
})

const waysOut = () => phone.asked.filter(({ name }) => name === 'navigateTo' || name === 'switchTab')

test.each([
  ['messages', () => import('./inbox'), [message('a'), message('b')]],
  ['notices', () => import('../../packages/publishing/pages/notices/notices'), [notice('a'), notice('b')]],
])('a tap on a row of the %s that a new answer took away opens nothing and draws no row', async (_, load, all) => {
  rows = all
  const page = await openPage<{ rows: object[] }>(load)
  expect(page.data.rows).toHaveLength(2)
  rows = all.slice(0, 1)
  await page.live('onPullDownRefresh')
  expect(page.data.rows).toHaveLength(1)
  await page.tap('open', { index: 1 })
  expect(page.data.rows).toHaveLength(1)
  expect(waysOut()).toEqual([])
  expect(phone.calls.some(({ action }) => action === 'messaging.markRead')).toBe(false)
  await page.tap('open', { index: 0 })
  expect(waysOut()).toHaveLength(1)
})
