import { type FakeWx, installFakeWx, ok, refusal } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface CasesPage {
  state: string
  rows: { caseId: string; title: string }[]
}

const DRAFT = { status: 'draft', sentence: '', mark: { word: '没交完', tone: 'plain' } }
const DRAFTS = [
  { ...DRAFT, caseId: 'case_1', version: 3, itemName: '高龄津贴申请', everyday: '领高龄补贴' },
  { ...DRAFT, caseId: 'case_2', version: 1, itemName: '低保申请', everyday: '' },
]

let phone: FakeWx
/** what the server has, and how it answers when something is thrown away */
let there: typeof DRAFTS
let discarding: 'ok' | 'offline' | 'gone' | 'conflict'
beforeEach(() => {
  there = [...DRAFTS]
  discarding = 'ok'
  phone = installFakeWx()
  phone.confirms(true)
  phone.answers((action, input) => {
    if (action !== 'casework.discard') return ok({ rows: there, next: null })
    if (discarding === 'offline') return 'offline'
    if (discarding === 'gone') return refusal('NOT_FOUND', '没有找到')
    if (discarding === 'conflict') return refusal('CONFLICT', '您打开以后有了新进展')
    there = there.filter(({ caseId }) => caseId !== (input as { caseId: string }).caseId)
    return ok(input)
  })
  for (const [itemId, caseId] of [
    ['senior', 'case_1'],
    ['relief', 'case_2'],
  ])
    wx.setStorageSync(`draft.${itemId}`, { itemId, caseId, tiles: {} })
})

const open = async () => {
  const page = await openPage<CasesPage>(() => import('./cases'), { tab: 'draft' })
  await page.live('onShow')
  return page
}
const kept = () => ['senior', 'relief'].filter((id) => wx.getStorageSync(`draft.${id}`) !== '')
const said = () => phone.asked.map(({ options }) => options.title).filter(Boolean)

test('a draft that is not wanted is thrown away, on the server and on this phone, after a question', async () => {
  const page = await open()
  await page.tap('discard', { id: 'case_1' })
  expect(phone.calls.find(({ action }) => action === 'casework.discard')?.input).toMatchObject({
    caseId: 'case_1',
    version: 3,
  })
  expect(page.data.rows.map(({ caseId }) => caseId)).toEqual(['case_2'])
  expect(kept()).toEqual(['relief'])
  expect(said()).toEqual(['删掉这份没交的申请？', '已删掉'])
})

test('whoever says no keeps it', async () => {
  const page = await open()
  phone.confirms(false)
  await page.tap('discard', { id: 'case_1' })
  expect(phone.calls.some(({ action }) => action === 'casework.discard')).toBe(false)
  expect(kept()).toEqual(['senior', 'relief'])
})

test('one that is gone already (the answer of the first try was lost) is gone', async () => {
  const page = await open()
  discarding = 'gone'
  there = there.slice(1)
  await page.tap('discard', { id: 'case_1' })
  expect(kept()).toEqual(['relief'])
  expect(page.data.rows).toHaveLength(1)
  expect(said()).toContain('已删掉')
})

test.each(['offline', 'conflict'] as const)('%s: nothing is lost, and it is said', async (how) => {
  const page = await open()
  discarding = how
  await page.tap('discard', { id: 'case_1' })
  expect(kept()).toEqual(['senior', 'relief'])
  expect(page.data.rows).toHaveLength(2)
  expect(said()).toContain('没有删掉')
})
