import { inventedIdNumber } from '../../scripts/seed/names'
import { beginApplication, CARD, fillForm, ITEM, photographPapers, reviewAndSubmit } from './apply'
import type { Desk } from './console'
import type { Phone } from './phone'
import { photographAtOnce } from './photos'
import { printTime } from './print-time'
import { agreeOnce } from './privacy'
import { Story } from './story'

// the main job: from a visitor's first search to the last rating, each step on the step before
const RESIDENT = 'visitor-1'
const NAME = '样例新来'
const ID_NUMBER = inventedIdNumber('1940-05-06', 971)

const story = Story.begin()
let resident: Phone
let worker: Phone
let clerk: Desk
let caseId = ''

story.step('a visitor looks around without telling anything and finds the matter by what people say', async () => {
  resident = await story.phone(RESIDENT)
  await resident.sees('您想办什么事')
  await resident.tap('#home-search')
  await resident.at('pages/catalog/catalog')
  await resident.type('#catalog-search >>> input', '八十岁补贴')
  await resident.tapSaying('.item-link', ITEM.everyday)
  await resident.at('item/item')
})

story.step('the guide says for whom, what to bring, how and how long', async () => {
  await resident.sees('年满80周岁')
  for (const words of ['谁能办', '要带什么', '怎么办', '常见问题', '老人居民身份证', '不收费', '10个工作日'])
    await resident.sees(words)
})

story.step('the quick check says in words that it can be done', async () => {
  await resident.tap('#precheck')
  await resident.at('precheck/precheck')
  await resident.type('#answer-number', '86')
  await resident.tap('#answer-next')
  await resident.sees('第2问')
  await resident.tap('#answer-yes')
  await resident.sees('第3问')
  await resident.tap('#answer-no')
  expect(await resident.text('#verdict')).toBe('看样子可以办')
  await beginApplication(resident)
})

story.step('who applies is asked once; a wrong digit of the ID number is said beside the field', async () => {
  await resident.tap('#register')
  await resident.at('profile/profile')
  await resident.type('#name', NAME)
  const wrong = ID_NUMBER.slice(0, 16) + ((Number(ID_NUMBER[16]) + 1) % 10) + ID_NUMBER[17]
  await resident.type('#id-number', wrong)
  await (await resident.find('#id-number')).trigger('blur', { value: wrong })
  expect(await resident.text('#id-problem')).toMatch(/身份证号/)
  await resident.type('#id-number', ID_NUMBER)
  await resident.tap('#wechat-phone')
  await agreeOnce(resident, '.wc-permission')
  await resident.allow()
  await resident.sees('已拿到微信的手机号')
  await resident.tap('building-picker >>> #building')
  await resident.tapSaying('building-picker >>> .building-row', '样例路1号院1幢')
  await resident.tapSaying('building-picker >>> .unit', '1单元')
  await resident.type('building-picker >>> #room', '302')
  await resident.tap('#consent')
  await resident.tap('#save')
  await resident.at('apply/apply')
  await resident.sees(NAME)
  expect(await resident.words()).not.toContain(ID_NUMBER)
})

story.step('the generated form is filled in, with photos', async () => {
  await fillForm(resident)
  await photographPapers(resident)
})

story.step('review, consent, the subscribe dialog: submitted', async () => {
  caseId = await reviewAndSubmit(resident, { subscribe: true })
  await resident.sees('交上去了')
  await resident.sees('有进展会发微信消息告诉您')
  await resident.tap('#open-case')
  await resident.at('case-detail/case-detail')
  expect(await resident.text('#status')).toMatch(/已提交，社区最晚.+告诉您是否受理/)
})

story.step('the clerk finds it in the queue and looks at a photo', async () => {
  clerk = await story.desk('clerk')
  await clerk.openQueue()
  await clerk.openCase(caseId, NAME)
  expect(await clerk.detail.textContent()).toContain(NAME)
  expect(await clerk.detail.textContent()).not.toContain(ID_NUMBER)
  expect(await clerk.it('answers').textContent()).not.toContain(CARD)
  await clerk.it('material-m2').getByTestId('thumb').click()
  const photo = clerk.it('photo-viewer').locator('img').first()
  await photo.waitFor()
  expect(await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1080)
  await clerk.it('photo-close').click()
})

story.step('the clerk asks the grid worker to collect a paper; the message is there at once', async () => {
  worker = await story.phone('worker-01')
  await worker.sees('我的工作台')
  const before = await (await worker.openMessages()).count()
  await clerk.it('do-requestPickup').click()
  await clerk.it('dialog-send').waitFor()
  // what is missing is ticked already; the clerk wants one paper only
  const ticked = clerk.page.locator('.sheet-body .t-checkbox.t-is-checked')
  while ((await ticked.count()) > 0) await ticked.first().click()
  await clerk.page.locator('.sheet-body').getByText('老人居民身份证').click()
  await clerk.it('note').fill('老人腿脚不便')
  const answered = clerk.page.waitForResponse((response) => response.url().endsWith('casework.requestPickup'))
  await clerk.it('dialog-send').click()
  await answered
  const asked = Date.now()
  await worker.messageCards.nth(before).waitFor({ timeout: 10_000 })
  printTime('from 请网格员上门收 to the card in 服务通知', Date.now() - asked)
  await clerk.it('pickup').waitFor()
  expect(await clerk.it('pickup').textContent()).toContain('还没有收到')
})

story.step('the worker opens the task from the message, photographs, 办好了', async () => {
  await worker.messageCards.last().click()
  const page = await worker.at('task/task')
  expect(page.query.id).toBe(caseId)
  expect(await worker.text('#address')).toContain('样例路1号院1幢')
  await worker.sees('老人腿脚不便')
  await worker.sees(NAME)
  await photographAtOnce(worker, 'photo-tiles >>> .add')
  await worker.find('photo-tiles >>> .tile.kept')
  await worker.tap('#done')
  await worker.sees('办好的')
  expect(worker.complaints).toEqual([])
  await worker.close()
})

story.step('the clerk accepts and forwards to the town', async () => {
  await clerk.page.reload()
  await clerk.it('pickup').getByText('已上门收好材料').waitFor()
  await clerk.command('accept', 'accepted')
  await clerk.command('forward', 'reviewing', () => clerk.it('opinion').fill('材料齐全，入户核实属实'))
  await resident.pull()
  await resident.saying('#status', '正在审核')
})

story.step('the town forwards to the county, the county approves', async () => {
  const town = await story.desk('town')
  await town.openQueue()
  await town.openCase(caseId, NAME)
  await town.command('forward', 'reviewing', () => town.it('opinion').fill('镇里核实无误'))
  await town.close()
  const county = await story.desk('county-civil')
  await county.openQueue()
  await county.openCase(caseId, NAME)
  await county.command('decide', 'decided', () => county.it('approved').click())
  await county.close()
  await resident.pull()
  await resident.saying('#status', '审核通过了')
})

story.step('the clerk delivers', async () => {
  await clerk.page.reload()
  await clerk.detail.waitFor()
  await clerk.command('deliver', 'delivered', () => clerk.it('how').fill('社会保障卡“一卡通”'))
})

story.step('the resident has had a message of each step and rates five', async () => {
  const cards = await resident.openMessages()
  await cards.filter({ hasText: '办结' }).first().waitFor()
  const { messages } = await story.product.sim(`messages?touser=${RESIDENT}`)
  expect(messages.length).toBeGreaterThanOrEqual(3)
  await cards.last().click()
  await resident.at('case-detail/case-detail')
  await resident.saying('#status', '可以领取了')
  await resident.tap('#act')
  await resident.at('rate/rate')
  await resident.tap('#star-5')
  await resident.type('#comment', '不用跑路，真方便')
  await resident.tap('#submit')
  await resident.at('case-detail/case-detail')
  await resident.sees('您打了5分')
  const timeline = (await resident.all('timeline-list >>> .entry')).length
  expect(timeline).toBeGreaterThanOrEqual(7)
})

story.step('the clerk closes it and sees the rating', async () => {
  await clerk.page.reload()
  await clerk.detail.waitFor()
  await clerk.command('close', 'closed')
  await clerk.detail.getByText('不用跑路，真方便').waitFor()
  await resident.pull()
  await resident.saying('#status', '已经办结')
  expect(resident.complaints).toEqual([])
  expect(clerk.complaints).toEqual([])
})
