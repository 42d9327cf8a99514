import { type FakeWx, installFakeWx, ok } from '../testing/fake-wx'

let phone: FakeWx
let cache: typeof import('./catalog-cache')
const full = {
  version: 'v1',
  items: [{ id: 'a', version: 3 }],
  bannedCertificates: [],
  notHere: [],
  templates: [],
  community: { name: '社区' },
}

beforeEach(() => {
  jest.resetModules()
  phone = installFakeWx()
  cache = require('./catalog-cache')
})

/** As after a restart of the mini-program: memory is gone, storage is there. */
function restart() {
  jest.resetModules()
  cache = require('./catalog-cache')
}

test("with today's version in the phone the catalog opens with no request", async () => {
  phone.answers(() => ok(full))
  await cache.catalog()
  restart()
  phone.calls.length = 0
  cache.announceCatalogVersion('v1')
  expect((await cache.catalog()).items).toHaveLength(1)
  expect(phone.calls).toHaveLength(0)
})

test('a newer version is fetched and replaces the old one', async () => {
  phone.answers(() => ok(full))
  await cache.catalog()
  cache.announceCatalogVersion('v2')
  phone.answers(() => ok({ ...full, version: 'v2', items: [] }))
  expect((await cache.catalog()).version).toBe('v2')
})

test('null from the server keeps what the phone has', async () => {
  phone.answers(() => ok(full))
  await cache.catalog()
  restart()
  phone.answers(() => ok({ ...full, items: null, bannedCertificates: null, notHere: null, community: null }))
  const kept = await cache.catalog()
  expect(kept.items).toHaveLength(1)
  expect(kept.community?.name).toBe('社区')
})

test('an old catalog is better than none when the network is gone', async () => {
  phone.answers(() => ok(full))
  await cache.catalog()
  phone.answers(() => 'offline')
  cache.announceCatalogVersion('v2')
  expect((await cache.catalog()).version).toBe('v1')
})

test('an item is kept by its version: a draft finds the one it was begun with', async () => {
  phone.answers((_action, { version }) => ok({ id: 'a', version }))
  await cache.item('a', 3)
  phone.answers(() => 'offline')
  expect((await cache.item('a', 3)).version).toBe(3)
  await expect(cache.item('a', 4)).rejects.toMatchObject({ code: 'OFFLINE' })
})
