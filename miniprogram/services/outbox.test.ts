import { tileOfPhoto } from '../components/photo-tiles/photo-tiles.view'
import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'
import type { Finished } from './outbox'

type Outbox = typeof import('./outbox')
let outbox: Outbox
let phone: FakeWx

/** The app as after a kill: what is in storage stays. */
async function start(): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    outbox = await import('./outbox')
  })
}

const visit = (caseId: string): Finished<'casework.collect'> => ({
  requestId: `request-of-${caseId}`,
  action: 'casework.collect',
  input: { caseId, version: 2 },
  photos: {
    'materials.m1.files': [
      tileOfPhoto(`${caseId}-1`, `/kept/${caseId}/1`),
      tileOfPhoto(`${caseId}-2`, `/kept/${caseId}/2`),
    ],
  },
  title: '陈样奶奶：高龄津贴',
  page: `/packages/worker/pages/task/task?id=${caseId}`,
})
const put = (...cases: string[]) => {
  for (const caseId of cases) outbox.put(visit(caseId))
}
const left = () => outbox.parcels().map(({ input }) => (input as { caseId: string }).caseId)
const parcel = (caseId: string) => outbox.parcels().find(({ requestId }) => requestId === `request-of-${caseId}`)
const collected = () => phone.calls.filter(({ action }) => action === 'casework.collect').map(({ input }) => input)

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] })
  phone = installFakeWx()
  phone.answers((action) => ok(action === 'people.me' ? { openid: 'worker' } : {}))
  phone.uploads((path) => `cloud:/${path}`)
  await start()
})
afterEach(() => jest.useRealTimers())

test('the photos go first, then what was written, under one number; then the outbox is empty', async () => {
  put('c1')
  await outbox.sendParcels()
  expect(collected()).toEqual([
    {
      caseId: 'c1',
      version: 2,
      requestId: 'request-of-c1',
      materials: { m1: { files: ['cloud://kept/c1/1', 'cloud://kept/c1/2'] } },
    },
  ])
  expect(outbox.parcels()).toEqual([])
})

test('without a network everything stays, and goes when there is one again, with no page open', async () => {
  outbox.sendWhenConnected()
  phone.connects(false)
  phone.uploads(() => 'offline')
  put('c1', 'c2')
  await outbox.sendParcels()
  expect(left()).toEqual(['c1', 'c2'])
  expect(parcel('c1')).toMatchObject({ state: 'waiting', reason: '', inDoubt: false })
  phone.uploads((path) => `cloud:/${path}`)
  phone.connects(true)
  await outbox.sendParcels()
  expect(left()).toEqual([])
  expect(collected()).toHaveLength(2)
})

test('one photo that is gone from the phone is said, and the others go', async () => {
  phone.uploads((path) => (path === '/kept/c1/2' ? 'gone' : `cloud:/${path}`))
  put('c1', 'c2')
  await outbox.sendParcels()
  expect(left()).toEqual(['c1'])
  expect(parcel('c1')).toMatchObject({ state: 'refused', reason: expect.stringContaining('重新拍') })
  expect(parcel('c1')?.photos['materials.m1.files']?.map(({ state }) => state)).toEqual(['sent', 'refused'])
})

test('a photo that does not get through although there is a network keeps nobody else', async () => {
  phone.uploads((path) => (path === '/kept/c1/1' ? 'offline' : `cloud:/${path}`))
  put('c1', 'c2')
  await outbox.sendParcels()
  expect(left()).toEqual(['c1'])
  expect(parcel('c1')).toMatchObject({ state: 'waiting', reason: expect.stringContaining('自动再交') })
})

test('too many photos for one day are no refusal: everything waits, and says why', async () => {
  phone.announces(refusal('TOO_MANY', '今天传的照片太多了，明天可以接着传。'))
  put('c1')
  await outbox.sendParcels()
  expect(parcel('c1')).toMatchObject({ state: 'waiting', reason: '今天传的照片太多了，明天可以接着传。' })
  phone.announces(ok({ paths: ['uploads/o-fake/again.jpg'] }))
  await outbox.sendParcels()
  expect(outbox.parcels()).toEqual([])
})

test('what is put in while another is being sent is sent too', async () => {
  put('c1')
  const first = outbox.sendParcels()
  put('c2')
  await Promise.all([first, outbox.sendParcels()])
  expect(left()).toEqual([])
})

test('put in at the very moment that the last one left, it is sent too', async () => {
  put('c1')
  outbox.watchOutbox(() => {
    if (left().length > 0 || collected().length > 1) return
    put('c2')
    outbox.sendParcels()
  })
  await outbox.sendParcels()
  await outbox.sendParcels()
  expect(left()).toEqual([])
})

test('sending twice at the same time sends once', async () => {
  put('c1')
  await Promise.all([outbox.sendParcels(), outbox.sendParcels()])
  expect(collected()).toHaveLength(1)
})

test('after a break only the photo that is missing is sent again', async () => {
  const sent: string[] = []
  phone.uploads((path) => {
    if (sent.length === 1) return 'offline'
    sent.push(path)
    return `cloud:/${path}`
  })
  put('c1')
  await outbox.sendParcels()
  phone.uploads((path) => {
    sent.push(path)
    return `cloud:/${path}`
  })
  await outbox.sendParcels()
  expect(sent).toEqual(['/kept/c1/1', '/kept/c1/2'])
  expect(left()).toEqual([])
})

test('a stumble of the server is no refusal: it is sent again by itself, under its number', async () => {
  let stumbles = 2
  phone.answers((action) => {
    if (action === 'people.me') return ok({ openid: 'worker' })
    return stumbles-- > 0 ? refusal('INTERNAL', '没有答上来') : ok({})
  })
  put('c1')
  await outbox.sendParcels()
  expect(parcel('c1')).toMatchObject({ state: 'waiting', inDoubt: true })
  await jest.advanceTimersByTimeAsync(30_000)
  expect(collected()).toHaveLength(2)
  await jest.advanceTimersByTimeAsync(60_000)
  expect(left()).toEqual([])
  expect(new Set(collected().map(({ requestId }) => requestId)).size).toBe(1)
})

test('an app that was killed while sending sends it when it is opened again, as the same request', async () => {
  put('c1')
  phone.answers((action) => (action === 'people.me' ? ok({ openid: 'worker' }) : 'offline'))
  await outbox.sendParcels()
  phone.storage.set('parcel.request-of-c1', { ...parcel('c1'), state: 'sending' })
  phone.answers((action) => ok(action === 'people.me' ? { openid: 'worker' } : {}))
  await start()
  await outbox.sendParcels()
  expect(left()).toEqual([])
  expect(new Set(collected().map(({ requestId }) => requestId)).size).toBe(1)
})

test('what the server does not take is kept with its reason, and the others still go', async () => {
  phone.answers((action, { caseId }) => {
    if (action === 'people.me') return ok({ openid: 'worker' })
    return caseId === 'c1' ? refusal('NOT_NOW', '这件已经有人取过了') : ok({})
  })
  put('c1', 'c2')
  await outbox.sendParcels()
  await outbox.sendParcels()
  expect(left()).toEqual(['c1'])
  expect(parcel('c1')).toMatchObject({ state: 'refused', reason: '这件已经有人取过了', inDoubt: false })
  expect(collected()).toHaveLength(2)
})

test('a photo that the server cannot use is marked', async () => {
  const fields = { 'materials.m1.files.1': '这个文件不是照片' }
  phone.answers((action) =>
    action === 'people.me' ? ok({ openid: 'worker' }) : refusal('BAD_FILE', '有照片不能用', fields),
  )
  put('c1')
  await outbox.sendParcels()
  expect(parcel('c1')?.photos['materials.m1.files']).toMatchObject([
    { state: 'sent' },
    { state: 'refused', reason: '这个文件不是照片' },
  ])
})

test('corrected and handed over again it replaces the one that was refused, under the same number', async () => {
  phone.answers((action) => (action === 'people.me' ? ok({ openid: 'worker' }) : refusal('CONFLICT', '有新进展')))
  put('c1')
  await outbox.sendParcels()
  phone.answers(() => ok({}))
  outbox.put({ ...visit('c1'), input: { caseId: 'c1', version: 3 } })
  expect(outbox.parcels()).toHaveLength(1)
  await outbox.sendParcels()
  expect(collected().at(-1)).toMatchObject({ version: 3, requestId: 'request-of-c1' })
  expect(left()).toEqual([])
})

test('what waits can be taken out to be corrected; what may have arrived cannot', async () => {
  put('c1')
  expect(outbox.hold('request-of-c1')).toBe(true)
  await outbox.sendParcels()
  expect(collected()).toEqual([])
  put('c1')
  phone.answers((action) => (action === 'people.me' ? ok({ openid: 'worker' }) : 'offline'))
  await outbox.sendParcels()
  expect(outbox.hold('request-of-c1')).toBe(false)
})

test('thrown away, nothing of it stays in the phone', async () => {
  phone.uploads((path) => (path === '/kept/c1/1' ? 'gone' : `cloud:/${path}`))
  put('c1')
  await outbox.sendParcels()
  outbox.discard('request-of-c1')
  expect(left()).toEqual([])
  expect([...phone.storage.keys()].filter((key) => key.startsWith('parcel.'))).toEqual([])
})
