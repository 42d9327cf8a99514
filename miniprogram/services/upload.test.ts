import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'
import { announcePhotos, pickPhotos, uploadPhoto } from './upload'

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

describe('photos that were chosen', () => {
  /** One file of that size and kind in the album; `compresses` to what WeChat would make of it. */
  function album(size: number, type: string | 'broken', compresses = 1024) {
    const asked: string[] = []
    Object.assign(wx, {
      chooseMedia: async () => ({ tempFiles: [{ tempFilePath: '/tmp/1', size }] }),
      getImageInfo: async () => {
        if (type === 'broken') throw new Error('getImageInfo:fail')
        return { type }
      },
      compressImage: async ({ src }: { src: string }) => {
        asked.push(src)
        return { tempFilePath: '/tmp/small' }
      },
      getFileSystemManager: () => ({
        getFileInfo: ({ success }: { success: (info: { size: number }) => void }) => success({ size: compresses }),
      }),
    })
    return asked
  }
  const pick = () => pickPhotos({ count: 1, source: ['album'] })
  const MB = 1024 * 1024

  test('large ones of a camera are made smaller', async () => {
    const asked = album(8 * MB, 'jpeg')
    expect(await pick()).toEqual({ photos: [{ path: '/tmp/small', size: 1024 }], problem: '' })
    expect(asked).toHaveLength(1)
  })
  test('a screenshot or a scan is sent as it is: made a JPEG by WeChat, a transparent ground would be black', async () => {
    const asked = album(8 * MB, 'png')
    expect((await pick()).photos).toEqual([{ path: '/tmp/1', size: 8 * MB }])
    expect(asked).toEqual([])
  })
  test.each([
    [12 * MB, 'png', '长截图请分成几段'],
    [12 * MB, 'jpeg', '用微信里的“拍摄”'],
    [MB, 'unknown', '截屏以后选截屏上传'],
    [MB, 'broken', '不是照片'],
  ])('of %i bytes, %s: the way out is one that there is', async (size, type, words) => {
    album(size, type, 11 * MB)
    expect(await pick()).toMatchObject({ photos: [], problem: expect.stringContaining(words) })
  })
})
