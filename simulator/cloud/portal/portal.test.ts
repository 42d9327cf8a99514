import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startTestWorld, type TestWorld } from '../testing/world'

let world: TestWorld
beforeAll(async () => {
  world = await startTestWorld()
})
afterAll(() => world.close())

const ask = (place: string, init?: RequestInit) => fetch(world.simulator.url + place, { redirect: 'manual', ...init })

test('the portal leads to every person and every account, whatever their names contain', async () => {
  const residents = Array.from({ length: 15 }, (_, n) => ({
    openid: `o/${n}`,
    role: '居民',
    name: `样例${n}`,
    area: '七网格',
  }))
  await world.post('/sim/people', [
    { openid: 'o-x', role: '网格员', name: '<script>alert(1)</script>', area: '"七网格"' },
    { account: 'clerk', password: 'demo-only', role: '窗口', name: '样例办', area: '510821/107', place: '样例镇' },
    ...residents,
  ])
  const page = await (await ask('/')).text()
  expect(page).toContain('/phone/?as=o%2F14')
  expect(page).toContain('还有 7 位')
  expect(page).toContain('demo-only')
  expect(page).toContain('样例镇')
  expect(page).not.toContain('510821/107')
  expect(page.indexOf('居民')).toBeLessThan(page.indexOf('网格员</h3>'))
  expect(page).toContain('class="door" href="/phone/?as=o%2F0"')
  expect(page).not.toContain('<script>')
})

test('people who make no sense are not registered', async () => {
  expect((await world.post('/sim/people', [{ name: '没有身份' }])).error.code).toBe('INVALID_PARAM')
  expect((await world.get('/sim/people')).people).toHaveLength(17)
})

test('the console is served with its files; the page is asked for anew, hashed files are kept', async () => {
  expect((await ask('/admin/')).status).toBe(404)
  const admin = path.join(world.dir, 'dist/admin')
  mkdirSync(path.join(admin, 'assets'), { recursive: true })
  writeFileSync(path.join(admin, 'index.html'), '<title>管理台</title>')
  writeFileSync(path.join(admin, 'assets/index-Ab12Cd34.js'), 'console.log(1)')
  const page = await ask('/admin/')
  expect(await page.text()).toContain('管理台')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const script = await ask('/admin/assets/index-Ab12Cd34.js')
  expect(script.headers.get('content-type')).toContain('javascript')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect((await ask('/admin')).headers.get('location')).toBe('/admin/')
  // what the build says that its hosting sends, also with what is missing
  writeFileSync(path.join(world.dir, 'dist/hosting-headers.json'), '{"x-frame-options":"DENY"}')
  for (const address of ['/admin/', '/admin/nothing.js'])
    expect((await ask(address)).headers.get('x-frame-options')).toBe('DENY')
})

test.each([
  '/admin/..%2f..%2fpackage.json',
  '/admin/%2e%2e/data/wechat',
  '/admin/assets',
  '/admin/%ff',
  '/nowhere',
  '/files/none',
])('%s tells nothing', async (place) => {
  const response = await ask(place)
  expect([403, 404]).toContain(response.status)
  expect((await response.text()).length).toBeLessThan(120)
})

test('a phone without a built mini-program says what to do', async () => {
  const response = await ask('/phone/?as=o-1')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('npm run build')
  expect((await ask('/phone?as=o-1')).headers.get('location')).toBe('/phone/?as=o-1')
})
