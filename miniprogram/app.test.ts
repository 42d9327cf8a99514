import { tileOfPhoto } from './components/photo-tiles/photo-tiles.view'
import { type FakeWx, installFakeWx, ok } from './testing/fake-wx'

interface Registered {
  onLaunch(options: object): void
  onShow(options: object): void
}

let phone: FakeWx
let app: Registered

beforeEach(async () => {
  phone = installFakeWx()
  ;(globalThis as Record<string, unknown>).App = (options: Registered) => {
    app = options
  }
  phone.answers(() => ok({ openid: 'worker' }))
  phone.uploads((path) => `cloud:/${path}`)
  phone.storage.set('parcel.r1', {
    requestId: 'r1',
    action: 'casework.collect',
    input: { caseId: 'c1', version: 2 },
    photos: { 'materials.m1.files': [tileOfPhoto('a', '/kept/a')] },
    title: '',
    page: '',
    state: 'sending',
    inDoubt: false,
    reason: '',
    at: 0,
  })
  await jest.isolateModulesAsync(async () => {
    await import('./app')
  })
})

const turns = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done, 0))
}

test('opened again after a kill, the app sends what waits', async () => {
  app.onLaunch({ query: {} })
  app.onShow({ query: {} })
  await turns()
  expect(phone.calls.map(({ action }) => action)).toContain('casework.collect')
  expect(phone.storage.has('parcel.r1')).toBe(false)
})

test('a network that comes while the app is open is enough', async () => {
  phone.connects(false)
  phone.uploads(() => 'offline')
  app.onLaunch({ query: {} })
  app.onShow({ query: {} })
  await turns()
  expect(phone.storage.has('parcel.r1')).toBe(true)
  phone.uploads((path) => `cloud:/${path}`)
  phone.connects(true)
  await turns()
  expect(phone.storage.has('parcel.r1')).toBe(false)
})
