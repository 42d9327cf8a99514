import { tileOfPhoto } from '../../components/photo-tiles/tiles'
import { type FakeWx, installFakeWx, ok, refusal } from '../../testing/fake-wx'
import { type Parcel, parcelOf, parcels, put, sendParcels } from './outbox'

let phone: FakeWx
const parcel = (caseId: string): Parcel => ({
  caseId,
  version: 2,
  requestId: `request-of-${caseId}`,
  title: '陈样奶奶：高龄津贴',
  tiles: { m1: [tileOfPhoto(`${caseId}-1`, '/kept/1'), tileOfPhoto(`${caseId}-2`, '/kept/2')] },
  note: '',
  state: 'waiting',
  reason: '',
  at: 0,
})
const collected = () => phone.calls.filter(({ action }) => action === 'casework.collect')

beforeEach(() => {
  phone = installFakeWx()
  phone.answers((action) => ok(action === 'people.me' ? { openid: 'worker' } : {}))
})

test('without signal everything stays, and says that it waits', async () => {
  put(parcel('c1'))
  await sendParcels()
  expect(parcelOf('c1')).toMatchObject({ state: 'waiting' })
})

test('with signal the photos go first, then the visit, and the outbox is empty', async () => {
  phone.uploads((path) => `cloud:/${path}`)
  put(parcel('c1'))
  await sendParcels()
  expect(collected()[0].input).toMatchObject({
    caseId: 'c1',
    requestId: 'request-of-c1',
    materials: { m1: { files: ['cloud://kept/1', 'cloud://kept/2'] } },
  })
  expect(parcels()).toEqual([])
})

test('after a break only the photo that is missing is sent again', async () => {
  const sent: string[] = []
  phone.uploads((path) => {
    if (sent.length === 1) return 'offline'
    sent.push(path)
    return `cloud:/${path}`
  })
  put(parcel('c1'))
  await sendParcels()
  phone.uploads((path) => {
    sent.push(path)
    return `cloud:/${path}`
  })
  await sendParcels()
  expect(sent).toEqual(['/kept/1', '/kept/2'])
  expect(parcels()).toEqual([])
})

test('what the server refuses is kept with its reason, and the others still go', async () => {
  phone.uploads((path) => `cloud:/${path}`)
  phone.answers((action, { caseId }) => {
    if (action === 'people.me') return ok({ openid: 'worker' })
    return caseId === 'c1' ? refusal('NOT_NOW', '这件已经有人取过了') : ok({})
  })
  put(parcel('c1'))
  put(parcel('c2'))
  await sendParcels()
  expect(parcels()).toHaveLength(1)
  expect(parcelOf('c1')).toMatchObject({ state: 'refused', reason: '这件已经有人取过了' })
})

test('sending twice at the same time sends once', async () => {
  phone.uploads((path) => `cloud:/${path}`)
  put(parcel('c1'))
  await Promise.all([sendParcels(), sendParcels()])
  expect(collected()).toHaveLength(1)
})

test('a visit that is put in again replaces the one that was refused', () => {
  put({ ...parcel('c1'), state: 'refused' })
  put(parcel('c1'))
  expect(parcels().map(({ state }) => state)).toEqual(['waiting'])
})
