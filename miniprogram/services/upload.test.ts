import { type FakeWx, installFakeWx, ok } from '../testing/fake-wx'
import { uploadPhoto } from './upload'

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
