import { beginApplication, CARD, choose, fillForm, ITEM, next, reviewAndSubmit } from './apply'
import type { Phone } from './phone'
import { photograph } from './photos'
import { Story } from './story'

// what was typed outlives the app; a photo outlives the network
const GUIDE = `packages/casework/pages/item/item?id=${ITEM.id}`

const story = Story.begin()

describe('a draft and a killed app', () => {
  let phone: Phone

  story.step('the app is killed in the middle of the form, before anything could be sent', async () => {
    phone = await story.phone(await story.elder(0), GUIDE)
    await beginApplication(phone)
    await phone.saying('.step-title', '谁来申请')
    await next(phone)
    await choose(phone, 'livingWith', '独居')
    await phone.type('#field-payoutAccount >>> input', CARD)
    await phone.kill()
    await phone.at('pages/home/home')
  })

  story.step('the same step is open again with everything that was typed', async () => {
    await phone.tap('#home-search')
    await phone.at('pages/catalog/catalog')
    await phone.type('#catalog-search >>> input', 'gljt')
    await phone.tapSaying('.item-link', ITEM.everyday)
    await phone.at('item/item')
    await beginApplication(phone)
    await phone.find('#field-payoutAccount')
    expect((await (await phone.find('#field-payoutAccount >>> input')).value()).replace(/\s/g, '')).toBe(CARD)
    await phone.find('#field-livingWith >>> .option.on')
  })

  story.step('it is in “没交完” too once it was saved, and opens from there', async () => {
    await phone.saying('#saved', '已保存')
    await phone.kill()
    await phone.tap('#all-cases')
    await phone.at('cases/cases')
    await phone.tapSaying('.tab', '没交完')
    await phone.tapSaying('.case-link', ITEM.everyday)
    await phone.at('apply/apply')
    await phone.find('#field-livingWith >>> .option.on')
    expect(phone.complaints).toEqual([])
  })
})

describe('a photo and a lost network', () => {
  let openid = ''
  let phone: Phone

  story.step('the network goes in the middle of an upload: a sentence, and the photo is kept', async () => {
    openid = await story.elder(1)
    phone = await story.phone(openid, GUIDE)
    await beginApplication(phone)
    await fillForm(phone)
    await story.product.sim('faults', { storage: { api: 'uploadFile', latency: 5000, times: 1 } })
    if (await phone.has('#field-m2 .open-tile')) await phone.tap('#field-m2 .open-tile')
    await photograph(phone, '#field-m2 >>> .add')
    await phone.find('#field-m2 >>> .tile.sending')
    await phone.handle.offline(true)
    await phone.find('#field-m2 >>> .tile.failed')
    await phone.sees('照片还在')
    await next(phone)
    await phone.sees('有照片没有传上去，请点“重新上传”')
    await phone.at('apply/apply')
  })

  story.step('the app is killed without a network; photo and answers are still there', async () => {
    await phone.kill()
    await phone.sees('没有连上网络')
    await phone.handle.offline(false)
    await phone.tap('page-shell >>> #retry')
    await phone.tap('#home-search')
    await phone.type('#catalog-search >>> input', ITEM.everyday)
    await phone.tapSaying('.item-link', ITEM.everyday)
    await beginApplication(phone)
    await phone.saying('.step-title', '要交的材料')
    await phone.find('#field-m2 >>> .tile.failed')
    const picture = phone.outside('wx-image img[src^="blob:"] >> visible=true').first()
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(
      1080,
    )
  })

  story.step('重新上传 sends it, and the application goes out with it', async () => {
    await phone.tap('#field-m2 >>> .resend')
    await phone.find('#field-m2 >>> .tile.sent')
    const caseId = await reviewAndSubmit(phone, { subscribe: true })
    const sent = await story.product.phone(openid).call('casework.get', { caseId })
    expect(sent.materials.find(({ key }) => key === 'm2')?.files).toHaveLength(1)
  })
})
