import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'
import { announcePhotos, uploadPhoto } from './upload'

let phone: FakeWx
beforeEach(() => {
  phone = installFakeWx()
  phone.answers(() => ok({ openid: 'o-1', roles: [] }))
})

const trouble = () => uploadPhoto('/kept/1', () => undefined).done.catch((error) => error)

test('a photo that is gone from the phone is no matter of the network', async () => {
  phone.uploads(() => 'gone')
  expect(await trouble()).toMatchObject({ code: 'PHOTO_GONE', message: expect.stringContaining('重新拍') })
})

test('a photo that did not get through although there is a network can be sent again', async () => {
  phone.uploads(() => 'offline')
  expect(await trouble()).toMatchObject({ code: 'NOT_SENT', offline: false })
})

test('without a network it says so', async () => {
  phone.uploads(() => 'offline')
  phone.connects(false)
  expect(await trouble()).toMatchObject({ code: 'OFFLINE', offline: true })
})

test('photos that were chosen together are announced in one call, and each goes to a place of its own', async () => {
  phone.uploads((path) => `cloud:/${path}`)
  announcePhotos(['/kept/1', '/kept/2'])
  const sent = ['/kept/1', '/kept/2'].map((path) => uploadPhoto(path, () => undefined).done)
  expect(await Promise.all(sent)).toEqual(['cloud://kept/1', 'cloud://kept/2'])
  expect(phone.announced).toEqual([2])
  // what is tried again later is announced again
  await uploadPhoto('/kept/1', () => undefined).done
  expect(phone.announced).toEqual([2, 1])
})

test('too many for one day is said in the words of the server, and nothing is stored', async () => {
  const stored: string[] = []
  phone.uploads((path) => {
    stored.push(path)
    return path
  })
  phone.announces(refusal('TOO_MANY', '今天传的照片太多了，明天可以接着传。'))
  expect(await trouble()).toMatchObject({ code: 'TOO_MANY', message: '今天传的照片太多了，明天可以接着传。' })
  expect(stored).toEqual([])
})
