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

const WAITING = { personId: 'p', name: '陈样例', relation: '母亲', waiting: { since: 0, until: 86_400_000 } }
const ASKS = {
  carerId: 'c',
  askId: 'a',
  name: '王样例',
  about: '自己填的，还没有核对',
  relation: '母亲',
  state: 'asked',
  since: 0,
  how: null,
}

let phone: FakeWx
let online = true
beforeEach(() => {
  online = true
  phone = installFakeWx()
  phone.answers((action) => {
    if (action === 'people.actingForMe') return ok({ rows: [ASKS] })
    if (action === 'people.answerActFor') return ok({ rows: [] })
    if (action === 'people.enterActForCode')
      return ok({ ...ME, dependents: [{ personId: 'p2', name: '陈样例', relation: '母亲' }] })
    if (action !== 'people.saveDependent') return ok(ME)
    return online ? ok({ ...ME, dependents: [WAITING] }) : 'offline'
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
  expect(page.data).toMatchObject({ adding: false, rows: [{ name: '陈样例', waits: '等他同意，到1月2日' }] })
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

test('a question is answered by its id; what one asked holds by the six digits that were read out', async () => {
  const page = await openPage<DependentsPage & { forMe: { words: string }[]; codeProblem: string }>(
    () => import('./dependents'),
  )
  expect(page.data.forMe).toMatchObject([{ words: '王样例想替您申请、点单、看进度。他说您是他的母亲。', waits: true }])
  await page.tap('answer', { id: 'a', accept: 'yes' })
  const sent = (name: string) => phone.calls.filter(({ action }) => action === name).map(({ input }) => input)
  expect(sent('people.answerActFor')).toEqual([expect.objectContaining({ askId: 'a', accept: true })])
  expect(page.data.forMe).toEqual([])
  await page.tap('openCode', { id: 'p' })
  await page.live('typeCode', { detail: { value: '12 3' } })
  await page.tap('sendCode')
  expect(page.data.codeProblem).toContain('6位')
  expect(sent('people.enterActForCode')).toEqual([])
  await page.live('typeCode', { detail: { value: '123 456' } })
  await page.tap('sendCode')
  expect(sent('people.enterActForCode')).toEqual([expect.objectContaining({ personId: 'p', code: '123 456' })])
  expect(page.data.rows).toEqual([expect.objectContaining({ personId: 'p2', waits: '' })])
})
