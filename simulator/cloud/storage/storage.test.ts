import { startTestWorld, type TestWorld } from '../testing/world'

let world: TestWorld
beforeAll(async () => {
  world = await startTestWorld()
})
afterAll(() => world.close())

const upload = (cloudPath: string, body: Uint8Array | string, openid = 'o-li') =>
  fetch(`${world.simulator.url}/sim/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'PUT',
    headers: { 'x-sim-openid': openid },
    body,
  })
const uploaded = async (...args: Parameters<typeof upload>) =>
  (await (await upload(...args)).json()) as { fileID: string; statusCode: number; error: { code: string } }
const linkOf = async (fileID: string, maxAge?: number) =>
  (await world.probe('tempUrl', { fileList: [maxAge ? { fileID, maxAge } : fileID] }))[0].tempFileURL as string

test('a function uploads, links, downloads and deletes with the official SDK', async () => {
  const { fileID } = await world.probe('upload', { path: 'a/照片 1.txt', text: '您好' })
  expect(fileID).toMatch(/^cloud:\/\/puziling-local\.[^/]+\/a\/照片 1\.txt$/)
  expect(await world.probe('download', { fileID })).toBe('您好')
  const [good, bad] = await world.probe('tempUrl', { fileList: [fileID, `${fileID}x`] })
  expect(good).toMatchObject({ status: 0, maxAge: 7200 })
  expect(bad).toMatchObject({ status: -503003, tempFileURL: '' })
  expect((await world.probe('remove', { fileList: [fileID] }))[0]).toMatchObject({ status: 0 })
  expect((await fetch(good.tempFileURL)).status).toBe(404)
})

test('a link opens one file until it expires, and cannot be forged', async () => {
  const { fileID } = await uploaded('mine/card.jpg', new Uint8Array([0xff, 0xd8, 0xff]))
  const link = await linkOf(fileID, 60)
  const response = await fetch(link)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0xff, 0xd8, 0xff])
  expect((await fetch(link.replace(/sign=\w{4}/, 'sign=0000'))).status).toBe(403)
  expect((await fetch(link.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
  expect((await fetch(link.replace('card.jpg', 'other.jpg'))).status).toBe(403)
  expect((await fetch(link.replace(/\?.*/, ''))).status).toBe(403)
  expect((await fetch(link, { method: 'PUT', body: 'mine now' })).status).toBe(403)
  await world.post('/sim/clock', { advance: '61s' })
  expect((await fetch(link)).status).toBe(403)
})

test('a player gets the part of a recording that it asks for', async () => {
  const { fileID } = await uploaded('voice/1.mp3', '0123456789')
  const link = await linkOf(fileID)
  const part = async (range: string) => {
    const response = await fetch(link, { headers: { range } })
    return [response.status, response.headers.get('content-range'), await response.text()]
  }
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
  expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89'])
  expect(await part('bytes=90-')).toEqual([200, null, '0123456789'])
})

test('a page that somebody uploads is saved, never shown', async () => {
  const { fileID } = await uploaded('evil.html', '<script>alert(1)</script>')
  const response = await fetch(await linkOf(fileID))
  expect(response.headers.get('content-disposition')).toBe('attachment')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
})

test.each(['../../etc/passwd', '/abs', 'a/../b', 'a//b', 'a\\b', '', 'a/', 'x?y', 'x'.repeat(851)])(
  'the path %s is refused',
  async (path) => {
    expect((await upload(path, 'x')).status).toBe(400)
    expect((await uploaded(path, 'x')).error.code).toBe('STORAGE_REQUEST_FAIL')
  },
)

test('more than 50 MB is refused', async () => {
  const response = await upload('big.bin', Buffer.alloc(50 * 1024 * 1024 + 1))
  expect(response.status).toBe(413)
})

test("a person may not replace, read or remove another person's file, a function may read all", async () => {
  const { fileID, statusCode } = await uploaded('p/id-card.jpg', 'x', 'o-owner')
  expect(statusCode).toBe(200)
  expect((await uploaded('p/id-card.jpg', 'y', 'o-thief')).error.code).toBe('STORAGE_EXCEED_AUTHORITY')
  const read = async (openid: string) =>
    (await world.post('/sim/temp-urls', { fileList: [fileID] }, { 'x-sim-openid': openid })).fileList[0]
  expect(await read('o-owner')).toMatchObject({ status: 0, errMsg: 'ok' })
  expect(await read('o-thief')).toMatchObject({ status: -503002, tempFileURL: '' })
  expect(await world.probe('download', { fileID }, 'o-thief')).toBe('x')
  const remove = async (openid: string) =>
    (await world.post('/sim/delete-files', { fileList: [fileID] }, { 'x-sim-openid': openid })).fileList[0].status
  expect([await remove('o-thief'), await remove('o-owner'), await remove('o-owner')]).toEqual([-503002, 0, -503003])
})

test('a storage fault reaches the function as an error', async () => {
  await world.post('/sim/faults', { storage: { api: 'getUploadMetadata' } })
  expect(await world.probe('upload', { path: 'f.txt', text: 'x' })).toMatchObject({ errCode: expect.any(Number) })
  expect(await world.probe('upload', { path: 'f.txt', text: 'x' })).toHaveProperty('fileID')
})
