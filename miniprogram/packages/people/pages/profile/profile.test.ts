import { type FakeWx, installFakeWx, ok, refusal } from '../../../../testing/fake-wx'
import { openPage } from '../../../../testing/open-page'

interface ProfilePage {
  state: string
  problem: string
  gotPhone: boolean
  sending: boolean
}

const NOBODY = {
  openid: 'o-1',
  known: false,
  roles: [],
  dependents: [],
  version: null,
  community: { area: '510821/107/001', name: '样例社区', phone: '' },
}

let phone: FakeWx
let saving: (() => ReturnType<typeof ok> | ReturnType<typeof refusal> | 'offline') | null = null
beforeEach(() => {
  saving = null
  phone = installFakeWx()
  phone.answers((action) => {
    if (action === 'people.saveProfile') return saving ? saving() : ok({ ...NOBODY, known: true })
    return ok(action === 'people.me' ? NOBODY : {})
  })
})

const open = () => openPage<ProfilePage>(() => import('./profile'))
const saves = () => phone.calls.filter(({ action }) => action === 'people.saveProfile').map(({ input }) => input)

async function filledIn() {
  const page = await open()
  await page.enter('type', '王示例', { key: 'name' })
  await page.enter('type', '11010519491231002X', { key: 'idNumber' })
  await page.live('takePhone', { detail: { code: 'phone-code', errMsg: 'ok' } })
  await page.live('address', { detail: { buildingId: 'b1', unit: '1', room: '101' } })
  await page.tap('toggleConsent')
  return page
}

test('an answer that got lost: the next try is the very same request, WeChat’s phone code included', async () => {
  const page = await filledIn()
  saving = () => 'offline'
  await page.tap('save')
  expect(page.data).toMatchObject({ gotPhone: true, sending: false, problem: expect.stringContaining('网络') })
  saving = null
  await page.tap('save')
  expect(saves()).toHaveLength(3)
  expect(saves()[2]).toEqual(saves()[0])
  expect(saves()[0]).toMatchObject({ phoneCode: 'phone-code', requestId: expect.any(String) })
  expect(phone.asked.map(({ name }) => name)).toContain('navigateBack')
})

test('after a refusal the code is used up, and it is a request of its own', async () => {
  const page = await filledIn()
  saving = () => refusal('BAD_INPUT', '身份证号有一位填错了', { idNumber: '请再看一遍' })
  await page.tap('save')
  expect(page.data).toMatchObject({ gotPhone: false, problem: '身份证号有一位填错了' })
  await page.live('takePhone', { detail: { code: 'another-code', errMsg: 'ok' } })
  saving = null
  await page.tap('save')
  expect(saves()[1]?.requestId).not.toBe(saves()[0]?.requestId)
})

interface Filled {
  resumed: boolean
  consent: boolean
  form: { name: string; idNumber: string; buildingId: string }
}

test('left by accident, or killed: what was typed is there again, the consent is asked anew; once saved it is gone', async () => {
  await filledIn()
  const again = await openPage<Filled>(() => import('./profile'))
  expect(again.data).toMatchObject({
    resumed: true,
    consent: false,
    form: { name: '王示例', idNumber: '11010519491231002X', buildingId: 'b1' },
  })
  await again.live('takePhone', { detail: { code: 'phone-code', errMsg: 'ok' } })
  await again.tap('toggleConsent')
  await again.tap('save')
  expect(saves()).toHaveLength(1)
  expect([...phone.storage.keys()].filter((key) => key.startsWith('draft.'))).toEqual([])
})

test('what was typed before can be thrown away', async () => {
  await filledIn()
  const again = await openPage<Filled>(() => import('./profile'))
  await again.tap('startOver')
  expect(again.data).toMatchObject({ resumed: false, form: { name: '', idNumber: '', buildingId: '' } })
  expect((await openPage<Filled>(() => import('./profile'))).data.resumed).toBe(false)
})

test('what was typed days ago is not brought up again', async () => {
  await filledIn()
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3_600_000)
  const again = await openPage<Filled>(() => import('./profile'))
  clock.mockRestore()
  expect(again.data).toMatchObject({ resumed: false, form: { idNumber: '' } })
  expect(JSON.stringify([...phone.storage])).not.toContain('11010519491231002X')
})

test('changed on another phone meanwhile: what was typed stays, and goes on top of the newest at the next tap', async () => {
  const page = await filledIn()
  saving = () => refusal('CONFLICT', '这份记录刚刚被别人更新了')
  await page.tap('save')
  expect(page.data.problem).toContain('更新')
  expect(phone.calls.filter(({ action }) => action === 'people.me')).toHaveLength(2)
})
