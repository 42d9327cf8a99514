import { type FakeWx, installFakeWx } from '../testing/fake-wx'
import { forgetAnswers, keepAnswer, keptAnswer } from './answer-cache'
import { CallError } from './call-error'
import { fill, fillKept, PATIENCE_MS, type PageState } from './page-state'

const READ_AT = Date.parse('2026-11-21T09:15:00+08:00')
let phone: FakeWx
let page: ReturnType<typeof screen>
beforeEach(() => {
  jest.useFakeTimers({ now: READ_AT })
  phone = installFakeWx()
  page = screen()
})
afterEach(() => jest.useRealTimers())

const screen = () => ({
  data: { state: 'loading' as PageState, stateMessage: '', asOf: '', rows: [] as string[] },
  sent: [] as object[],
  setData(change: object) {
    this.sent.push(change)
    Object.assign(this.data, change)
  },
})
const view = (rows: string[]) => ({ rows })
const answering = (rows: string[]) => fillKept(page, 'k', async () => rows, view)
const failing = (code: string) => fillKept(page, 'k', () => Promise.reject(new CallError(code, '一句话')), view)
const hours = (count: number) => jest.setSystemTime(READ_AT + count * 3_600_000)

test('an answer is shown, without a word about its time, and kept', async () => {
  await answering(['a'])
  expect(page.data).toMatchObject({ state: 'ready', rows: ['a'], asOf: '' })
  expect(keptAnswer('k')).toEqual({ answer: ['a'], at: READ_AT })
})

test.each([
  ['OFFLINE', '没有网络，这是昨天 09:15看到的'],
  ['INTERNAL', '现在没有更新成，这是昨天 09:15看到的'],
  ['TOO_MANY', '现在没有更新成，这是昨天 09:15看到的'],
])('opened anew with %s: what was read last is there, with when that was', async (code, words) => {
  await answering(['a'])
  hours(24)
  page = screen()
  await failing(code)
  expect(page.data).toMatchObject({ state: 'ready', rows: ['a'], asOf: words })
})

test('the next answer takes the mark away', async () => {
  await answering(['a'])
  page = screen()
  await failing('OFFLINE')
  await answering(['b'])
  expect(page.data).toMatchObject({ rows: ['b'], asOf: '' })
})

test('what is on the screen stays and is marked; a further try in vain is heard', async () => {
  await answering(['a'])
  page.sent.length = 0
  await failing('OFFLINE')
  expect(page.sent).toEqual([{ asOf: '没有网络，这是今天 09:15看到的', state: 'ready', stateMessage: '' }])
  expect(phone.asked.filter(({ name }) => name === 'showToast')).toEqual([])
  await failing('OFFLINE')
  expect(phone.asked.filter(({ name }) => name === 'showToast')).toHaveLength(1)
})

test.each(['NEED_PROFILE', 'NOT_FOUND', 'FORBIDDEN'])('%s is an answer: nothing old is shown instead', async (code) => {
  keepAnswer('k', ['a'])
  await failing(code)
  expect(page.data).toMatchObject({ state: code, stateMessage: '一句话', rows: [] })
})

test('nothing kept, nothing to show but why', async () => {
  await failing('OFFLINE')
  expect(page.data).toMatchObject({ state: 'OFFLINE', stateMessage: '一句话' })
})

test('nobody looks at an empty page for ever: what was read last comes, and the answer replaces it', async () => {
  keepAnswer('k', ['a'])
  let answer = (_rows: string[]) => undefined as void
  const filled = fillKept(page, 'k', () => new Promise<string[]>((resolve) => (answer = resolve)), view)
  await jest.advanceTimersByTimeAsync(PATIENCE_MS - 1)
  expect(page.data.state).toBe('loading')
  await jest.advanceTimersByTimeAsync(1)
  expect(page.data).toMatchObject({ state: 'ready', rows: ['a'], asOf: '还在等回音，这是今天 09:15看到的' })
  answer(['b'])
  await filled
  expect(page.data).toMatchObject({ rows: ['b'], asOf: '' })
})

test('another try on a page that failed is seen to be one', async () => {
  await fill(page, () => Promise.reject(new CallError('OFFLINE', '一句话')))
  page.sent.length = 0
  await fill(page, async () => ({ rows: ['a'] }))
  expect(page.sent[0]).toEqual({ state: 'loading' })
  expect(page.data).toMatchObject({ state: 'ready', rows: ['a'] })
})

test('the phone keeps the newest thirty answers, and forgets them all for somebody else', () => {
  for (let index = 0; index < 33; index++) {
    jest.setSystemTime(READ_AT + index)
    keepAnswer(`k${index}`, index)
  }
  const kept = [...phone.storage.keys()].filter((key) => key.startsWith('kept.'))
  expect(kept).toHaveLength(30)
  expect([keptAnswer('k2'), keptAnswer('k3')?.at]).toEqual([null, READ_AT + 3])
  forgetAnswers()
  expect([...phone.storage.keys()]).toEqual([])
})
