/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { present } from '../../../../domain/kernel/objects/rules'
import type { CallError } from '../../api/errors'
import { emptyContent } from './content-draft'
import { useContentDraft } from './use-content-draft'

const mockCall = jest.fn()
jest.mock('../../api/call', () => ({ call: (...told: unknown[]) => mockCall(...told) }))
const { CallError: Failed } = jest.requireActual<{ CallError: typeof CallError }>('../../api/errors')

interface Sent {
  requestId: string
  noticeId?: string
  version?: number
  html: string
}
let sent: Sent[]
const numberOf = (at: number) => present(sent[at], 'a call').requestId
/** What the server does with each save in turn: answers it, or does it and loses the answer. */
const answering = (...how: ('answered' | 'lost')[]) => {
  sent = []
  const done = new Map<string, { html: string; version: number }>()
  mockCall.mockImplementation(async (action: string, input: Sent) => {
    if (action !== 'publishing.save') throw new Error(action)
    sent.push(input)
    // a number that is known is the same request: nothing of it is written again
    const kept = done.get(input.requestId) ?? { html: input.html, version: (input.version ?? 0) + 1 }
    done.set(input.requestId, kept)
    if (how.shift() === 'lost') throw new Failed('NETWORK', '没有连上服务。')
    return { ...emptyContent(0), noticeId: 'n1', audience: { kind: 'everyone' }, removed: [], updatedAt: 1, ...kept }
  })
}
const written = () => renderHook(() => useContentDraft('clerk', null, () => undefined))
const whole = { title: '停水通知', category: '停水停电', html: '<p>周三停水</p>' }

beforeEach(() => {
  localStorage.clear()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test('what is written after a save whose answer was lost is saved, too, and the content is made once', async () => {
  answering('lost', 'answered', 'answered')
  const { result } = written()
  act(() => result.current.change(whole))
  await act(async () => void (await result.current.save()))
  expect(result.current.error?.code).toBe('NETWORK')
  act(() => result.current.change({ html: '<p>改到周四停水</p>' }))
  await act(async () => void (await result.current.save()))
  expect(sent.map(({ html, noticeId, version }) => [html, noticeId, version])).toEqual([
    ['<p>周三停水</p>', undefined, undefined],
    ['<p>周三停水</p>', undefined, undefined],
    ['<p>改到周四停水</p>', 'n1', 1],
  ])
  expect(numberOf(1)).toBe(numberOf(0))
  expect(numberOf(2)).not.toBe(numberOf(0))
  expect(result.current.dirty).toBe(false)
  expect(result.current.saved?.version).toBe(2)
})

test('that holds after a reload of the page as well', async () => {
  answering('lost', 'answered', 'answered')
  const before = written()
  act(() => before.result.current.change(whole))
  await act(async () => void (await before.result.current.save()))
  act(() => before.result.current.change({ title: '停水改期' }))
  before.unmount()
  const { result } = written()
  expect(result.current.draft.title).toBe('停水改期')
  await act(async () => void (await result.current.save()))
  expect(sent).toHaveLength(3)
  expect(numberOf(1)).toBe(numberOf(0))
  expect(result.current.draft.title).toBe('停水改期')
})

test('a refusal is not sent again by itself', async () => {
  sent = []
  mockCall.mockImplementation(async (_action: string, input: Sent) => {
    sent.push(input)
    throw new Failed('BAD_INPUT', '请填写正文。', { html: '请填写正文。' })
  })
  const { result } = written()
  act(() => result.current.change(whole))
  await act(async () => void (await result.current.save()))
  await act(async () => jest.advanceTimersByTime(10_000))
  expect(sent).toHaveLength(1)
  expect(result.current.draft.html).toBe('<p>周三停水</p>')
})
