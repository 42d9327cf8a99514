import { startTestWorld, type TestWorld } from '../testing/world'

let world: TestWorld
beforeAll(async () => {
  world = await startTestWorld()
})
afterAll(() => world.close())

const ask = (place: string, init?: RequestInit) => fetch(`${world.simulator.url}${place}`, init)

test('a request becomes the event, the result becomes the response, with both cookies', async () => {
  const response = await ask('/api/admin/cases.list?page=2', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'session=1' },
    body: '{"名":"值"}',
  })
  expect(response.status).toBe(201)
  expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly'])
  expect(JSON.parse(response.headers.get('x-sim-usage')!)).toMatchObject({ dbRequests: 0, ms: expect.any(Number) })
  expect(await response.json()).toMatchObject({
    path: '/api/admin/cases.list',
    httpMethod: 'POST',
    queryStringParameters: { page: '2' },
    headers: { cookie: 'session=1' },
    body: '{"名":"值"}',
    isBase64Encoded: false,
  })
})

test('nobody can pretend to be the platform', async () => {
  const forged = {
    'x-sim-openid': 'o-1',
    'x-wx-openid': 'o-1',
    'wx-unionid': 'u',
    'x-real-ip': '8.8.8.8',
    'x-forwarded-for': '8.8.8.8',
  }
  const response = await ask('/api/admin/x', { method: 'POST', headers: forged })
  const { headers } = (await response.json()) as { headers: Record<string, string> }
  expect(headers['x-sim-openid'] ?? headers['x-wx-openid'] ?? headers['wx-unionid']).toBeUndefined()
  expect(headers['x-real-ip']).toMatch(/127\.0\.0\.1$/)
  expect(headers['x-forwarded-for']).not.toContain('8.8.8.8')
})

test('binary goes in and comes out as base64', async () => {
  const body = new Uint8Array([0, 255, 1])
  const headers = { 'content-type': 'application/octet-stream' }
  const event = await (await ask('/api/admin/file', { method: 'POST', headers, body })).json()
  expect(event).toMatchObject({ body: 'AP8B', isBase64Encoded: true })
  const picture = await ask('/api/admin/picture')
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await picture.arrayBuffer()).toString('hex')).toBe('89504e47')
})

test('a plain result is answered as JSON; a function that is not there is 404', async () => {
  expect(await (await ask('/api/admin/plain')).json()).toEqual({ plain: true })
  expect((await ask('/api/serviceaccount')).status).toBe(404)
})

test('a page from elsewhere cannot use the handles', async () => {
  const response = await ask('/sim/people', { headers: { origin: 'https://elsewhere.example' } })
  expect(response.status).toBe(403)
})
