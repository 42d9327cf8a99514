import { type FakeWx, installFakeWx, ok } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface RegisterPage {
  known: boolean
  skills: { id: string; on: boolean }[]
  problem: string
}

const ME = {
  openid: 'o-1',
  community: { area: '510821/107/001', name: '样例社区', phone: '' },
  known: true,
  roles: [],
  dependents: [],
  version: 1,
}
const SKILLS = [
  { id: 'hair', name: '理发' },
  { id: 'lamp', name: '修灯' },
]

let phone: FakeWx
let online = true
beforeEach(() => {
  online = true
  phone = installFakeWx()
  phone.answers((action) => {
    if (action === 'people.me') return ok(ME)
    if (action === 'volunteering.me') return ok({ volunteer: null })
    if (action === 'volunteering.menu') return ok({ version: '1', services: [], skills: SKILLS })
    if (action !== 'volunteering.register') return ok({ items: [], templates: [] })
    return online ? ok({}) : 'offline'
  })
})

const registrations = () =>
  phone.calls.filter(({ action }) => action === 'volunteering.register').map(({ input }) => input)

test('an answer that got lost: the next try is the very same request', async () => {
  const page = await openPage<RegisterPage>(() => import('./register'))
  await page.tap('toggle', { id: 'hair' })
  await page.enter('type', '退休理发师')
  online = false
  await page.tap('save')
  expect(page.data.problem).toContain('网络')
  online = true
  await page.tap('save')
  expect(registrations()).toHaveLength(3)
  expect(registrations()[2]).toEqual(registrations()[0])
  expect(registrations()[0]).toMatchObject({ skills: ['hair'], intro: '退休理发师', requestId: expect.any(String) })
})

test('left by accident: skills, reach and words are there again; once saved they are gone', async () => {
  const page = await openPage<RegisterPage>(() => import('./register'))
  await page.tap('toggle', { id: 'lamp' })
  await page.tap('chooseReach', { metres: 500 })
  await page.enter('type', '退休电工')
  const again = await openPage<RegisterPage & { reach: number; intro: string }>(() => import('./register'))
  expect(again.data).toMatchObject({ skills: [{ on: false }, { id: 'lamp', on: true }], reach: 500, intro: '退休电工' })
  await again.tap('save')
  expect([...phone.storage.keys()].filter((key) => key.startsWith('draft.'))).toEqual([])
})
