import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'
import { call, READ_PATIENCE_MS } from './call'
import { CallError } from './call-error'

let phone: FakeWx
beforeEach(() => {
  phone = installFakeWx()
})

test('answers what the action answered', async () => {
  phone.answers(() => ok({ caseId: 'c1' }))
  await expect(call('casework.get', { caseId: 'c1' })).resolves.toEqual({ caseId: 'c1' })
})

test('a refusal carries its code, its sentence and the fields', async () => {
  phone.answers(() => refusal('BAD_INPUT', '身份证号有一位填错了', { idNumber: '请再看一遍' }))
  const error = await call('casework.get', { caseId: 'c1' }).catch((reason) => reason)
  expect(error).toBeInstanceOf(CallError)
  expect(error).toMatchObject({
    code: 'BAD_INPUT',
    message: '身份证号有一位填错了',
    fields: { idNumber: '请再看一遍' },
  })
})

test('reading is tried once more when the network fails', async () => {
  let tries = 0
  phone.answers(() => (++tries === 1 ? 'offline' : ok({})))
  await call('people.me', {})
  expect(tries).toBe(2)
})

test('a wish with a requestId is tried once more, under the same name', async () => {
  let tries = 0
  phone.answers(() => (++tries === 1 ? 'offline' : ok({})))
  const input = { requestId: 'r'.repeat(20), caseId: 'c', version: 1, materials: {} }
  await call('casework.collect', input)
  expect(phone.calls.map(({ input }) => input.requestId)).toEqual(['r'.repeat(20), 'r'.repeat(20)])
})

test('a change without a requestId is never repeated by itself', async () => {
  const error = await call('casework.discard', { caseId: 'c', version: 1 }).catch((reason) => reason)
  expect(phone.calls).toHaveLength(1)
  expect(error).toMatchObject({ code: 'OFFLINE', offline: true })
})

test('an answer that is none becomes a sentence', async () => {
  phone.answers(() => undefined as never)
  await expect(call('casework.discard', { caseId: 'c', version: 1 })).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('a read that is never answered ends in words, and is not asked for twice', async () => {
  jest.useFakeTimers()
  let asked = 0
  wx.cloud.callFunction = (() => {
    asked++
    return new Promise(() => undefined)
  }) as never
  const failed = call('people.me', {}).catch((reason) => reason)
  await jest.advanceTimersByTimeAsync(READ_PATIENCE_MS)
  expect(await failed).toMatchObject({ code: 'LATE', message: expect.stringContaining('没有回音') })
  expect(asked).toBe(1)
  jest.useRealTimers()
})
