import type { Browser } from 'playwright-core'
import { startFixture } from '../../simulator/phone/automator/fixtures/start'
import { launchBrowser } from '../e2e/browser'
import { Phone } from '../e2e/phone'
import { until } from '../e2e/until'

// the walks' finger, on a page that changes under it
jest.setTimeout(90_000)

let fixture: Awaited<ReturnType<typeof startFixture>>
let browser: Browser
let phone: Phone

beforeAll(async () => {
  fixture = await startFixture()
  browser = await launchBrowser()
  phone = await Phone.open(fixture, browser, 'o-jia')
})
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await fixture?.close()
})
beforeEach(async () => {
  await phone.go('reLaunch', '/pages/home/home')
})
afterEach(() => jest.restoreAllMocks())

const times = async () => (await phone.page()).data('times')
const looks = () => jest.spyOn(phone, 'find')

test('what lies elsewhere when the finger comes down is looked for again, and touched once', async () => {
  const looked = looks()
  // between the first look and the touch something else is drawn over it, and is gone at the second look
  await phone.app.evaluate(() => {
    const look = document.elementFromPoint
    const cover = document.createElement('div')
    cover.style.cssText = 'position:fixed;inset:0;z-index:99999'
    document.elementFromPoint = (x, y) => {
      document.elementFromPoint = (again, down) => {
        document.elementFromPoint = look
        cover.remove()
        return look.call(document, again, down)
      }
      setTimeout(() => document.body.append(cover))
      return look.call(document, x, y)
    }
  })
  await phone.tap('#increase')
  expect(looked).toHaveBeenCalledTimes(2)
  await until(
    async () => (await times()) === 1,
    async () => `one touch, there were ${await times()}`,
  )
})

test('a touch that came down and that the page lost is not made again', async () => {
  const looked = looks()
  await phone.app.evaluate(() => {
    const gone = ({ target }: Event) => target instanceof Element && target.remove()
    addEventListener('touchstart', gone, { once: true })
  })
  await expect(phone.tap('#increase')).rejects.toThrow('before the finger was lifted')
  expect(looked).toHaveBeenCalledTimes(1)
  expect(await times()).toBe(0)
})
