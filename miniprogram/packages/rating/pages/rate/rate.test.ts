import { type FakeWx, installFakeWx, ok } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'
import { formOfCase, tagsFor } from './rate.view'

interface RatePage {
  state: string
  title: string
  score: number
  words: string
  comment: string
  tags: { tag: string; on: boolean }[]
  sending: boolean
  problem: string
}

const CASE = {
  caseId: 'c1',
  version: 7,
  page: 'packages/casework/pages/case-detail/case-detail?id=c1',
  question: '领高龄补贴办得怎么样？',
  praise: ['办得快', '态度好'],
  complaints: ['等得久'],
  mayRate: true,
}
const FORM = formOfCase(CASE)
const ORDER = { orderId: 'o1', version: 3, serviceName: '上门理发', available: ['rate'] }

let phone: FakeWx
let online = true
beforeEach(() => {
  online = true
  phone = installFakeWx()
  phone.answers((action) => {
    if (!online) return 'offline'
    return ok(action.startsWith('volunteering.') ? ORDER : action === 'casework.rate' ? { ...CASE, version: 8 } : CASE)
  })
})

const open = (query: Record<string, string> = { of: 'case', id: 'c1' }) =>
  openPage<RatePage>(() => import('./rate'), query)
const sentRatings = () => phone.calls.filter(({ action }) => action === 'casework.rate')

test('the page says what was done, in everyday words', async () => {
  const { data } = await open()
  expect(data).toMatchObject({ state: 'ready', title: '领高龄补贴办得怎么样？', score: 0 })
})

test('without a star nothing is sent, and the page says what is missing', async () => {
  const page = await open()
  await page.tap('submit')
  expect(page.data.problem).toBe('请先点几颗星')
  expect(sentRatings()).toEqual([])
})

test('stars, words and the comment go out with the version that was seen; then the page closes', async () => {
  const page = await open()
  const [first] = tagsFor(FORM, 5)
  await page.tap('star', { score: 5 })
  await page.tap('toggle', { tag: first })
  await page.enter('type', '  谢谢小李 ')
  await page.tap('submit')
  expect(sentRatings().map(({ input }) => input)).toEqual([
    { caseId: 'c1', version: 7, score: 5, tags: [first], comment: '谢谢小李', requestId: expect.any(String) },
  ])
  expect(phone.asked.map(({ name }) => name)).toContain('navigateBack')
})

test('without a network the stars stay, the reason is said, and the page can send again', async () => {
  const page = await open()
  await page.tap('star', { score: 4 })
  online = false
  await page.tap('submit')
  expect(page.data).toMatchObject({ score: 4, sending: false, problem: expect.stringContaining('网络') })
  expect(phone.asked.map(({ name }) => name)).not.toContain('navigateBack')
  online = true
  await page.tap('submit')
  expect(phone.asked.map(({ name }) => name)).toContain('navigateBack')
  expect(new Set(sentRatings().map(({ input }) => input.requestId)).size).toBe(1)
})

test('one more star sends the star and its words, not the page', async () => {
  const page = await open()
  await page.tap('star', { score: 3 })
  await page.tap('toggle', { tag: tagsFor(FORM, 3)[0] })
  expect(page.sent.at(-1)).toEqual({ 'tags[0].on': true })
})

test('an order is rated on the same page, in its own words', async () => {
  const page = await open({ of: 'order', id: 'o1' })
  expect(page.data.title).toBe('上门理发，这次怎么样？')
  await page.tap('star', { score: 4 })
  expect(page.data.tags).toEqual([])
  await page.tap('submit')
  const sent = phone.calls.filter(({ action }) => action === 'volunteering.rate')
  expect(sent.map(({ input }) => input)).toEqual([
    { orderId: 'o1', version: 3, score: 4, requestId: expect.any(String) },
  ])
})

test('left by accident, or killed: stars, words and comment are there again; once sent they are not', async () => {
  const page = await open()
  await page.tap('star', { score: 5 })
  await page.tap('toggle', { tag: tagsFor(FORM, 5)[0] })
  await page.enter('type', '谢谢小李')
  const again = await open()
  expect(again.data).toMatchObject({ score: 5, words: '很满意', comment: '谢谢小李' })
  expect(again.data.tags[0]?.on).toBe(true)
  await again.tap('submit')
  expect((await open()).data).toMatchObject({ score: 0, comment: '' })
})

test('what was rated already is not asked again', async () => {
  phone.answers(() => ok({ ...CASE, mayRate: false }))
  expect((await open()).data.state).not.toBe('ready')
})

test('a case of another kind is rated on the same page, in its own words, under its kind', async () => {
  const words = { question: '“养老认证怎么办”，答复得怎么样？', praise: ['答得清楚'] }
  phone.answers(() => ok({ ...CASE, ...words }))
  const page = await open({ of: 'enquiry', id: 'c1' })
  expect(page.data.title).toBe(words.question)
  await page.tap('star', { score: 5 })
  expect(page.data.tags).toEqual([{ tag: '答得清楚', on: false }])
  await page.tap('submit')
  expect(phone.calls.map(({ action, input }) => [action, input.kind])).toEqual([
    ['casework.ratingForm', 'enquiry'],
    ['casework.rate', 'enquiry'],
  ])
})
