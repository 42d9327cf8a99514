import { itemSummaries } from '../../../domain/catalog'
import { type FakeWx, installFakeWx, ok } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'
import type { OtherRow } from './catalog.view'

let phone: FakeWx
let network = true
const NOTICE = {
  noticeId: 'n1',
  kind: 'notice',
  title: '领高龄津贴请认证',
  category: '',
  at: 0,
  read: false,
  summary: '请带上身份证',
  cover: null,
}
const CATALOG = { version: 'v', items: [], bannedCertificates: [], notHere: [], templates: [], community: null }

beforeEach(async () => {
  network = true
  phone = installFakeWx()
  const items = await itemSummaries()
  phone.answers((action) => {
    if (action === 'catalog.list') return ok({ ...CATALOG, items })
    if (!network) return 'offline'
    return action === 'publishing.list' ? ok({ rows: [NOTICE], next: null }) : ok({ version: 'm', services: [] })
  })
})

interface Shown {
  query: string
  results: { id: string }[]
  others: OtherRow[]
  fetched: OtherRow[]
  looking: boolean
}
const open = () => openPage<Shown>(() => import('./catalog'))
const paused = () => new Promise((done) => setTimeout(done, 260))

test('what is fetched comes under the rows that stand there already, and these are not drawn again', async () => {
  const page = await open()
  await page.enter('type', '领高龄津贴')
  await paused()
  expect(page.data.results.map(({ id }) => id)).toContain('senior-age-allowance')
  expect(page.data.fetched.map(({ title }) => title)).toEqual(['领高龄津贴请认证'])
  expect(page.data.others).toEqual([])
  // the rows crossed to the screen once
  expect(page.sent.filter((change) => 'results' in change)).toHaveLength(1)
})

test('nobody says that nothing was found while services and notices are still looked through', async () => {
  const page = await open()
  await page.enter('type', '请认证')
  expect(page.sent).toContainEqual({ looking: true })
  await paused()
  expect(page.data.looking).toBe(false)
})

test('without a network the items alone are looked through, and that ends too', async () => {
  network = false
  const page = await open()
  await page.enter('type', '领高龄津贴')
  await paused()
  expect(page.data.results.map(({ id }) => id)).toContain('senior-age-allowance')
  expect(page.data).toMatchObject({ fetched: [], looking: false })

  network = true
  await page.enter('type', '领高龄津贴请')
  await paused()
  expect(page.data.fetched.map(({ title }) => title)).toEqual(['领高龄津贴请认证'])
})
