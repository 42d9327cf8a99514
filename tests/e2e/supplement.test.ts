import type { Desk } from './console'
import type { Phone } from './phone'
import { photograph } from './photos'
import { Story } from './story'
import { applicantTemplates, submittedCase } from './submitted-case'

// a supplement round: one paper is unreadable, the resident photographs it again, the case goes on
const REASON = '照片不清楚，请在亮处重新拍一张'

const story = Story.begin()
let caseId = ''
let clerk: Desk
let resident: Phone

story.step('the clerk asks for one paper again, with a reason ready to pick', async () => {
  const openid = await story.elder(0)
  await story.product.phone(openid).acceptMessages(await applicantTemplates(story.product, openid))
  caseId = await submittedCase(story.product, openid)
  resident = await story.phone(openid)
  await resident.sees('您想办什么事')
  await resident.openMessages()
  clerk = await story.desk('clerk')
  await clerk.page.goto(`${story.product.url}/admin/#/cases/${caseId}`)
  await clerk.detail.waitFor()
  await clerk.command('requestSupplement', 'supplementing', async () => {
    await clerk.it('dialog-send').click()
    // nothing was chosen yet: a sentence, and the dialog stays
    await clerk.page.locator('.sheet-body .tone-error, .sheet-body [role=alert]').first().waitFor()
    await clerk.it('supplement-m2').locator('.t-checkbox').click()
    await clerk.it('supplement-m2').getByTestId('ready-words').filter({ hasText: REASON }).click()
    expect(await clerk.it('reason-m2').inputValue()).toBe(REASON)
  })
  expect(await clerk.it('sentence').textContent()).toContain('还差1样材料')
})

story.step('the message leads the resident to what is wanted and why', async () => {
  await resident.messageCards.filter({ hasText: '补' }).last().click()
  await resident.at('case-detail/case-detail')
  expect(await resident.text('#status')).toBe('还差1样材料，补齐后继续办理')
  expect(await resident.text('#wants')).toMatch(/请在.+前补交材料/)
  await resident.tap('#act')
  await resident.at('supplement/supplement')
  await resident.sees('老人居民身份证')
  await resident.sees(REASON)
  expect(await resident.words()).not.toContain('社会保障卡')
})

story.step('handing in nothing is told; a new photo and a word go up', async () => {
  await resident.tap('#submit')
  await resident.sees('还有没拍好的，红字写着')
  await photograph(resident, '.wanted-material >>> .add')
  await resident.find('.wanted-material >>> .tile.sent')
  await resident.type('#note', '在窗边重新拍的')
  await resident.tap('#submit')
  await resident.at('case-detail/case-detail')
  await resident.saying('#status', '社区')
  expect(await resident.has('#act')).toBe(false)
})

story.step('the clerk sees the new photo and accepts', async () => {
  await clerk.page.reload()
  await clerk.detail.waitFor()
  expect(await clerk.detail.getAttribute('data-status')).toBe('submitted')
  expect(await clerk.detail.textContent()).toContain('在窗边重新拍的')
  await clerk.it('material-m2').getByTestId('thumb').last().click()
  const photo = clerk.it('photo-viewer').locator('img').first()
  expect(await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1080)
  await clerk.it('photo-close').click()
  await clerk.command('accept', 'accepted')
  await resident.pull()
  await resident.saying('#status', '社区已受理')
  expect([...resident.complaints, ...clerk.complaints]).toEqual([])
})
