import { tileOfPhoto } from '../../../../components/photo-tiles/photo-tiles.view'
import { forgetAllUnsent } from '../../../../services/unsent-storage'
import { type FakeWx, installFakeWx, ok, refusal } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface TaskPage {
  note: string
  state: string
  waits: string
  trouble: string
  problem: string
  correctable: boolean
}

const TASK = {
  caseId: 'c1',
  version: 2,
  state: 'open',
  applicantName: '陈样例',
  itemName: '高龄津贴',
  addressText: '',
  materials: [{ key: 'm1', name: '户口簿' }],
  collected: [],
  location: null,
}

let phone: FakeWx
let collecting: (() => ReturnType<typeof ok> | ReturnType<typeof refusal> | 'offline') | null
beforeEach(() => {
  collecting = null
  phone = installFakeWx()
  phone.uploads((path) => `cloud:/${path}`)
  phone.answers((action) => {
    if (action === 'casework.collect') return collecting ? collecting() : ok(TASK)
    return ok(action === 'people.me' ? { openid: 'worker' } : TASK)
  })
})

const open = () => openPage<TaskPage>(() => import('./task'), { id: 'c1' })
const photographed = (id: string) => ({
  detail: { key: 'm1', tiles: [{ ...tileOfPhoto(id, `/kept/${id}`), state: 'kept' }] },
})
const collected = () => phone.calls.filter(({ action }) => action === 'casework.collect').map(({ input }) => input)
const toasts = () => phone.asked.filter(({ name }) => name === 'showToast').map(({ options }) => options.title)

test('done with signal: it is collected, and says so', async () => {
  const page = await open()
  await page.tap('done')
  expect(page.data.problem).toContain('还有没拍的')
  await page.live('photos', photographed('a'))
  await page.enter('type', ' 老人腿脚不便 ')
  await page.tap('done')
  expect(collected()).toMatchObject([{ caseId: 'c1', version: 2, note: '老人腿脚不便' }])
  expect(toasts()).toEqual(['办好了'])
})

test('what is not sent is there again when the page is opened anew, until this phone is told to forget it', async () => {
  const page = await open()
  await page.enter('type', '钥匙在楼下')
  expect((await open()).data.note).toBe('钥匙在楼下')
  expect(forgetAllUnsent()).toBe(1)
  expect((await open()).data.note).toBe('')
})

test('without signal it waits; opened again and corrected it is handed over under the same number', async () => {
  phone.connects(false)
  phone.uploads(() => 'offline')
  const page = await open()
  await page.live('photos', photographed('a'))
  await page.tap('done')
  expect(toasts()).toEqual(['没有信号，已存在手机里，有信号时自动交'])
  const [key] = [...phone.storage.keys()].filter((name) => name.startsWith('parcel.'))
  const again = await open()
  expect(again.data).toMatchObject({ waits: expect.stringContaining('1张照片'), correctable: true })
  await again.tap('correct')
  expect(again.data.waits).toBe('')
  await again.enter('type', '钥匙在楼下')
  phone.connects(true)
  phone.uploads((path) => `cloud:/${path}`)
  await again.tap('done')
  expect(collected()).toMatchObject([{ note: '钥匙在楼下', requestId: String(key).slice('parcel.'.length) }])
})

test('what was refused is said on the page, with everything still there, and goes on under its number', async () => {
  collecting = () => refusal('BAD_FILE', '有照片不能用', { 'materials.m1.files.0': '这个文件不是照片' })
  const page = await open()
  await page.live('photos', photographed('a'))
  await page.tap('done')
  expect(page.data).toMatchObject({ trouble: '有照片不能用', waits: '' })
  const again = await open()
  await again.tap('done')
  expect(again.data.problem).not.toBe('')
  await again.live('photos', photographed('b'))
  collecting = null
  await again.tap('done')
  expect(collected().map(({ materials }) => materials)).toEqual([
    { m1: { files: ['cloud://kept/a'] } },
    { m1: { files: ['cloud://kept/b'] } },
  ])
  expect(new Set(collected().map(({ requestId }) => requestId)).size).toBe(1)
})
