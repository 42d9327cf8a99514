import { ITEM } from './apply'
import type { Phone } from './phone'
import { Story } from './story'
import { submittedCase } from './submitted-case'

// a stairwell, a power cut: the app is opened anew where there is no network, and what matters is there
const story = Story.begin()
let phone: Phone

story.step('an elder has looked at home, the own page and a case that is running', async () => {
  const openid = await story.elder(0)
  await submittedCase(story.product, openid)
  phone = await story.phone(openid)
  await phone.find('#elder-call')
  await phone.sees(ITEM.everyday)
  await phone.tab('pages/mine/mine')
  await phone.find('#profile')
  await phone.tab('pages/home/home')
  await phone.tap('#all-cases')
  await phone.find('.case-link')
  await phone.tap('.case-link')
  await phone.at('case-detail/case-detail')
  await phone.sees('办到哪了')
})

story.step('opened without a network: the call, what is running, and when that was read', async () => {
  await phone.handle.offline(true)
  await phone.kill()
  await phone.find('#elder-call')
  await phone.sees(ITEM.everyday)
  await phone.sees('没有网络，这是今天')
  await phone.tap('#elder-call')
  await phone.choose('取消')
  await phone.tap('#all-cases')
  await phone.sees(ITEM.everyday)
  await phone.sees('没有网络，这是今天')
  await phone.tap('.case-link')
  await phone.at('case-detail/case-detail')
  await phone.sees('办到哪了')
  await phone.sees('没有网络，这是今天')
  await phone.back()
  await phone.back()
  await phone.tab('pages/mine/mine')
  await phone.find('#profile')
  await phone.sees('没有网络，这是今天')
})

story.step('with a network again one tap reads it anew', async () => {
  await phone.handle.offline(false)
  await phone.tap('page-shell >>> #read-again')
  await phone.gone('page-shell >>> .as-of')
  expect(phone.complaints).toEqual([])
})
