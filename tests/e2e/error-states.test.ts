import type { Phone } from './phone'
import { register } from './register'
import { Story } from './story'
import { submittedCase } from './submitted-case'

// a page that has nothing to show says why, and leads on: no dead end, and no "again" where again changes nothing
const VISITOR = 'visitor-4'
const story = Story.begin()
let phone: Phone

const ways = async () => Promise.all((await phone.all('page-shell >>> .way')).map((way) => way.text()))
async function open(page: string): Promise<void> {
  await phone.app.callWxMethod('navigateTo', { url: `/packages/${page}` })
  await phone.find('page-shell >>> .trouble')
}

story.step('who has not registered is led there, and finds on the way back what they came for', async () => {
  phone = await story.phone(VISITOR)
  await phone.sees('您想办什么事')
  await open('people/pages/reveals/reveals')
  await phone.sees('先登记一下')
  expect(await ways()).toEqual(['去登记', '回首页'])
  await phone.tap('page-shell >>> #register')
  await phone.at('profile/profile')
  await register(story.product, VISITOR, 1)
  await phone.back()
  await phone.at('reveals/reveals')
  await phone.sees('还没有人看过')
})

story.step('somebody else’s case and a broken link lead home or to the community', async () => {
  const caseId = await submittedCase(story.product, await story.elder(0))
  await open(`casework/pages/case-detail/case-detail?id=${caseId}`)
  await phone.sees('没有找到')
  expect(await ways()).toEqual(['回首页', '问社区'])
  await open('casework/pages/case-detail/case-detail?id=')
  await phone.sees('这个链接不完整')
  expect(await ways()).toEqual(['回首页', '问社区'])
  await phone.tap('page-shell >>> #ask')
  await phone.at('ask/ask')
  await phone.back()
  await phone.tap('page-shell >>> #home')
  await phone.at('pages/home/home')
})

story.step('without a network there is another try, and the community’s telephone', async () => {
  await phone.handle.offline(true)
  await open('people/pages/reveals/reveals')
  await phone.sees('没有连上网络')
  expect(await ways()).toEqual(['再试一次', '打电话给社区'])
  await phone.tap('page-shell >>> #retry')
  await phone.find('page-shell >>> .trouble')
  await phone.handle.offline(false)
  await phone.tap('page-shell >>> #retry')
  await phone.sees('还没有人看过')
  expect(phone.complaints).toEqual([])
})
