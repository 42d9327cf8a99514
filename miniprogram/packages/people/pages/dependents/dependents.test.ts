import { type FakeWx, installFakeWx, ok } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface DependentsPage {
  adding: boolean
  rows: unknown[]
  problem: string
}

const ME = {
  community: { area: '510821/107/001', name: '样例社区', phone: '' },
  openid: 'o-1',
  known: true,
  roles: [],
  dependents: [],
  version: 1,
}

let phone: FakeWx
let online = true
beforeEach(() => {
  online = true
  phone = installFakeWx()
  phone.answers((action) => {
    if (action !== 'people.saveDependent') return ok(ME)
    return online ? ok({ ...ME, dependents: [{ personId: 'p', name: '陈样例', relation: '母亲' }] }) : 'offline'
  })
})

const saves = () => phone.calls.filter(({ action }) => action === 'people.saveDependent').map(({ input }) => input)

test('an answer that got lost: the next try is the very same request', async () => {
  const page = await openPage<DependentsPage>(() => import('./dependents'))
  await page.tap('add')
  await page.tap('chooseRelation', { relation: '母亲' })
  await page.enter('type', '陈样例', { key: 'name' })
  await page.enter('type', '11010519491231002X', { key: 'idNumber' })
  await page.live('address', { detail: { buildingId: 'b1', unit: '1', room: '101' } })
  online = false
  await page.tap('save')
  expect(page.data).toMatchObject({ adding: true, problem: expect.stringContaining('网络') })
  online = true
  await page.tap('save')
  expect(saves()).toHaveLength(3)
  expect(saves()[2]).toEqual(saves()[0])
  expect(page.data).toMatchObject({ adding: false, rows: [{ name: '陈样例' }] })
})

test('left by accident in the middle of it: it is open again with what was typed; 先不加 forgets it', async () => {
  const page = await openPage<DependentsPage>(() => import('./dependents'))
  await page.tap('add')
  await page.tap('chooseRelation', { relation: '母亲' })
  await page.enter('type', '陈样例', { key: 'name' })
  const again = await openPage<DependentsPage & { relation: string; form: object }>(() => import('./dependents'))
  expect(again.data).toMatchObject({ adding: true, relation: '母亲', form: { name: '陈样例' } })
  await again.tap('cancel')
  expect((await openPage<DependentsPage>(() => import('./dependents'))).data.adding).toBe(false)
})
