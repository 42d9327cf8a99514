import { homeAnswer } from '../testing/answers'
import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'

let phone: FakeWx
let me: typeof import('./me')
const restart = () => {
  jest.resetModules()
  me = require('./me')
}
beforeEach(() => {
  phone = installFakeWx()
  restart()
})

test('without a network the phone knows whom it belongs to, as it was told last', async () => {
  phone.answers(() => ok(homeAnswer().me))
  await me.me()
  restart()
  phone.answers(() => 'offline')
  expect((await me.me()).name).toBe('王示例')
})

test('who was never known is not invented, and a refusal is no missing network', async () => {
  phone.answers(() => 'offline')
  await expect(me.me()).rejects.toMatchObject({ code: 'OFFLINE' })
  me.rememberMe(homeAnswer().me)
  restart()
  phone.answers(() => refusal('INTERNAL', '没有答上来'))
  await expect(me.me()).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('in another community nothing of the one before is left', async () => {
  me.rememberMe(homeAnswer().me)
  me.forgetMe()
  phone.answers(() => 'offline')
  await expect(me.me()).rejects.toMatchObject({ code: 'OFFLINE' })
})
