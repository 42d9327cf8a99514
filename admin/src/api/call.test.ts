import { call } from './call'
import { sentencesOf } from './errors'
import { onSessionLost } from './session-lost'

const answering = (status: number, body: string) => {
  globalThis.fetch = jest.fn(async () => new Response(body, { status })) as unknown as typeof fetch
}

test('the input is the body, the action is the address, and data is what comes out', async () => {
  answering(200, '{"ok":true,"data":{"rows":[],"next":null}}')
  expect(await call('casework.queue', { state: 'mine' })).toEqual({ rows: [], next: null })
  const [address, request] = (fetch as jest.Mock).mock.calls[0]
  expect(address).toBe('/api/admin/casework.queue')
  expect(request.body).toBe('{"state":"mine"}')
})

test('a refusal carries its code, its sentence and what is wrong per field', async () => {
  answering(400, '{"ok":false,"error":{"code":"BAD_INPUT","message":"请改正。","fields":{"reason":"请写明原因。"}}}')
  const error = await call('staff.me', {}).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'BAD_INPUT', fields: { reason: '请写明原因。' } })
  expect(sentencesOf(error)).toEqual(['请写明原因。'])
})

test('no network is said in words, not in English', async () => {
  globalThis.fetch = jest.fn(async () => {
    throw new TypeError('Failed to fetch')
  }) as unknown as typeof fetch
  await expect(call('staff.me', {})).rejects.toMatchObject({
    code: 'NETWORK',
    message: expect.stringContaining('请检查网络'),
  })
})

test('a proxy’s error page is no answer', async () => {
  answering(502, '<html>Bad Gateway</html>')
  await expect(call('casework.queue', {})).rejects.toMatchObject({ code: 'NETWORK' })
})

test('a session that ran out is told once to whoever shows the login; a wrong password is not', async () => {
  const told = jest.fn()
  const stop = onSessionLost(told)
  answering(401, '{"ok":false,"error":{"code":"NOT_SIGNED_IN","message":"请先登录。"}}')
  await expect(call('staff.login', { account: 'a', password: 'b' })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  expect(told).not.toHaveBeenCalled()
  await expect(call('casework.queue', {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  expect(told).toHaveBeenCalledTimes(1)
  stop()
})
