import { homeAnswer } from '../../testing/answers'
import { type FakeWx, installFakeWx, ok } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'

let phone: FakeWx
beforeEach(() => {
  phone = installFakeWx()
  phone.answers((action) => (action === 'home.open' ? ok(homeAnswer()) : 'offline'))
  Object.assign(wx, { setTabBarBadge: async () => ({}), removeTabBarBadge: async () => ({}) })
})
const open = () => openPage<{ state: string }>(() => import('./home'))
const titles = () =>
  phone.asked.filter(({ name }) => name === 'setNavigationBarTitle').map(({ options }) => options.title)

test('the title is the product’s until the first answer names the community; from then on it is there at once', async () => {
  await open()
  expect(titles()).toEqual(['智慧社区', '河边社区'])
  phone.asked.length = 0
  phone.answers(() => 'offline')
  await open()
  expect(titles()[0]).toBe('河边社区')
})

test('a shared card names the community of who shares it', async () => {
  const page = await open()
  expect(await page.answer('onShareAppMessage')).toMatchObject({ title: '河边社区便民服务' })
})
