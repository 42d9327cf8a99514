import { type FakeWx, installFakeWx, ok, refusal } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface CasePage {
  state: string
  asking: boolean
  askProblem: string
  sending: boolean
  view: { sentence: string; canWithdraw: boolean }
}

const CASE = {
  caseId: 'c1',
  version: 4,
  itemName: '高龄津贴',
  sentence: '社区正在看',
  available: ['withdraw'],
  due: null,
  result: null,
  pickup: null,
  nextSteps: [],
  timeline: [],
  materials: [],
  form: [],
  applicant: {},
  contact: {},
}
const WITHDRAWN = { ...CASE, version: 5, sentence: '您撤回了', available: [] }

let phone: FakeWx
let withdrawing: () => ReturnType<typeof ok> | ReturnType<typeof refusal> | 'offline'
let shown = CASE
beforeEach(() => {
  phone = installFakeWx()
  withdrawing = () => ok(WITHDRAWN)
  shown = CASE
  phone.answers((action) => (action === 'casework.withdraw' ? withdrawing() : ok(shown)))
})

const sent = () => phone.calls.filter(({ action }) => action === 'casework.withdraw').map(({ input }) => input)
async function asked() {
  const page = await openPage<CasePage>(() => import('./case-detail'), { id: 'c1' })
  await page.tap('withdraw')
  return page
}

test('withdrawing is asked about, with a reason, and nothing is sent before', async () => {
  const page = await asked()
  expect(page.data.asking).toBe(true)
  expect(sent()).toEqual([])
  await page.live('confirmed', { detail: { reason: '不需要了' } })
  expect(sent()).toEqual([{ caseId: 'c1', version: 4, reason: '不需要了', requestId: expect.any(String) }])
  expect(page.data).toMatchObject({ asking: false, sending: false, view: { sentence: '您撤回了', canWithdraw: false } })
})

test('an answer that got lost: the sheet stays with its sentence, and the next tap is the same request', async () => {
  const page = await asked()
  withdrawing = () => 'offline'
  await page.live('confirmed', { detail: { reason: '' } })
  expect(page.data).toMatchObject({ asking: true, sending: false, askProblem: expect.stringContaining('网络') })
  withdrawing = () => ok(WITHDRAWN)
  await page.live('confirmed', { detail: { reason: '' } })
  expect(new Set(sent().map(({ requestId }) => requestId)).size).toBe(1)
})

test('the case moved on meanwhile: the newest is shown, and the person decides again', async () => {
  const page = await asked()
  withdrawing = () => refusal('CONFLICT', '有了新进展')
  shown = { ...CASE, version: 5, sentence: '已受理' }
  await page.live('confirmed', { detail: { reason: '' } })
  expect(page.data).toMatchObject({ asking: true, askProblem: '有了新进展', view: { sentence: '已受理' } })
  withdrawing = () => ok(WITHDRAWN)
  await page.live('confirmed', { detail: { reason: '' } })
  expect(sent().map(({ version }) => version)).toEqual([4, 5])
})
