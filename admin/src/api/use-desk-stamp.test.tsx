/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render } from '@testing-library/react'
import { newQueryClient } from './query-client'
import { useAnswer } from './use-answer'
import { useDeskStamp } from './use-desk-stamp'

const asked: string[] = []
let stamp: Record<string, string>
let broken: boolean
let hidden: boolean

AbortSignal.timeout ??= () => new AbortController().signal
globalThis.fetch = (async (address: string) => {
  const action = address.split('/').at(-1) as string
  asked.push(action)
  if (broken) throw new Error('no network')
  return { status: 200, json: async () => ({ ok: true, data: action === 'home.stamp' ? stamp : { rows: [] } }) }
}) as unknown as typeof fetch
Object.defineProperty(document, 'hidden', { get: () => hidden })

function Desk() {
  return useDeskStamp() ? <Lists /> : null
}
function Lists() {
  useAnswer('casework.queue', {})
  useAnswer('volunteering.queue', {})
  useAnswer('publishing.reach', { audience: { kind: 'everyone' } })
  return null
}

/** The turns after the first are for what an answer sets going. */
async function pass(seconds: number) {
  for (const ms of [seconds * 1000, 1, 1, 1]) await act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
}
const times = (action: string) => asked.filter((one) => one === action).length

beforeEach(async () => {
  jest.useFakeTimers()
  asked.length = 0
  stamp = { cases: 'c1', orders: 'o1', notices: 'n1' }
  broken = false
  hidden = false
  await act(async () => {
    render(
      <QueryClientProvider client={newQueryClient()}>
        <Desk />
      </QueryClientProvider>,
    )
  })
  fireEvent.keyDown(window)
  await pass(0)
})
afterEach(() => jest.useRealTimers())

test('the stamp is asked first, the lists after it, once', () => {
  expect(asked[0]).toBe('home.stamp')
  expect(asked.slice(1).sort()).toEqual(['casework.queue', 'publishing.reach', 'volunteering.queue'])
})

test('what moved is loaded again within five seconds, what did not move is not', async () => {
  stamp = { ...stamp, cases: 'c2' }
  await pass(5)
  expect([times('casework.queue'), times('volunteering.queue')]).toEqual([2, 1])
  await pass(20)
  expect([times('casework.queue'), times('volunteering.queue')]).toEqual([2, 1])
})

test('who turned away for two minutes is asked for every twenty seconds, and at once when a hand moves', async () => {
  await pass(120)
  const before = times('home.stamp')
  await pass(200)
  expect(times('home.stamp') - before).toBe(10)
  await pass(1)
  fireEvent.pointerMove(window)
  await pass(0)
  expect(times('home.stamp') - before).toBe(11)
})

test('a covered window asks once a minute', async () => {
  hidden = true
  await pass(60)
  const before = times('home.stamp')
  await pass(600)
  expect(times('home.stamp') - before).toBe(10)
})

test('what cannot be asked about is loaded again, so that it says so, and once more when it is well', async () => {
  broken = true
  await pass(5)
  expect(times('casework.queue')).toBe(2)
  broken = false
  await pass(5)
  expect(times('casework.queue')).toBe(3)
  await pass(10)
  expect(times('casework.queue')).toBe(3)
})

test('after half an hour everything is looked at again, and how many people a notice reaches is never', async () => {
  await pass(31 * 60)
  expect(times('casework.queue')).toBeGreaterThanOrEqual(2)
  expect(times('casework.queue')).toBeLessThanOrEqual(3)
  stamp = { ...stamp, notices: 'n2' }
  await pass(20)
  expect(times('publishing.reach')).toBe(1)
})
