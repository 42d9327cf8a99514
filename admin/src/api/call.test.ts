import { call } from './call'
import { sentencesOf } from './errors'
import { onOtherAccount, onSessionLost } from './session-lost'
import { windowWorksFor } from './window-account'

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

test('every call says whom the window works for, but not those that ask or change who that is', async () => {
  const headersOf = async (action: 'casework.queue' | 'staff.me') => {
    answering(200, '{"ok":true,"data":{}}')
    await call(action, {})
    return (fetch as jest.Mock).mock.calls[0][1].headers
  }
  windowWorksFor('王样例')
  expect((await headersOf('casework.queue'))['x-account']).toBe(encodeURIComponent('王样例'))
  expect(await headersOf('staff.me')).not.toHaveProperty('x-account')
  windowWorksFor(null)
  expect(await headersOf('casework.queue')).not.toHaveProperty('x-account')
})

test('that somebody else is signed in is told by name to whoever covers the page', async () => {
  const told = jest.fn()
  const stop = onOtherAccount(told)
  answering(
    409,
    '{"ok":false,"error":{"code":"OTHER_ACCOUNT","message":"换了人。","about":{"account":"secretary","name":"书记 李样例"}}}',
  )
  await expect(call('casework.queue', {})).rejects.toMatchObject({
    code: 'OTHER_ACCOUNT',
    about: { account: 'secretary' },
  })
  expect(told).toHaveBeenCalledWith('书记 李样例')
  stop()
})
