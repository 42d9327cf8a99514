import { beginApplication, fillForm, ITEM, photographPapers, reviewAndSubmit } from './apply'
import type { Phone } from './phone'
import { register } from './register'
import { Story } from './story'

// a person who wants no messages of WeChat loses nothing but the messages
const RESIDENT = 'visitor-2'

const story = Story.begin()
let phone: Phone
let caseId = ''

story.step('refusing the dialog does not stop the application', async () => {
  await register(story.product, RESIDENT)
  phone = await story.phone(RESIDENT, `packages/casework/pages/item/item?id=${ITEM.id}`)
  await beginApplication(phone)
  await fillForm(phone)
  await photographPapers(phone)
  caseId = await reviewAndSubmit(phone, { subscribe: false })
  await phone.sees('交上去了')
  await phone.sees('没有开微信提醒也不要紧')
})

story.step('staff see that the message is in the mini-program only', async () => {
  const clerk = await story.desk('clerk')
  await clerk.page.goto(`${story.product.url}/admin/#/cases/${caseId}`)
  await clerk.detail.waitFor()
  await clerk.command('accept', 'accepted')
  await clerk.page.reload()
  const messages = clerk.it('messages')
  await messages.locator('summary').click()
  await messages.getByText('只在小程序消息里').first().waitFor()
  expect(clerk.complaints).toEqual([])
})

story.step('WeChat sent nothing; the inbox has it, unread, and a tap opens the case', async () => {
  const { messages } = await story.product.sim(`messages?touser=${RESIDENT}`)
  expect(messages).toEqual([])
  await phone.tap('#go-home')
  await phone.at('pages/home/home')
  await phone.tab('pages/inbox/inbox')
  const row = await phone.saying('.message.unread', '受理')
  await row.tap()
  await phone.at('case-detail/case-detail')
  await phone.saying('#status', '社区已受理')
  await phone.back()
  await phone.at('pages/inbox/inbox')
  expect(await (await phone.saying('.message', '社区已受理')).attribute('class')).not.toContain('unread')
  expect(phone.complaints).toEqual([])
})
