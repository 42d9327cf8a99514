import path from 'node:path'
import type { Desk } from './console'
import type { Phone } from './phone'
import { Story } from './story'
import { submittedCase } from './submitted-case'
import { until } from './until'

// somebody changes their mind: the case stays as a record, its photos are gone from the storage, and both sides read so
const SCREENSHOTS = path.resolve(__dirname, '../../.cache/screenshots')
const story = Story.begin()
let caseId = ''
let resident: Phone
let clerk: Desk
let photos: string[] = []
const there = () => {
  const wanted = photos.map((fileId) => ({ fileId }))
  return story.product.simulator.world.storage.tempUrls(wanted, 'server').filter(({ code }) => code === 'SUCCESS')
    .length
}

story.step('the sheet says that the photos go', async () => {
  const openid = await story.elder(0)
  caseId = await submittedCase(story.product, openid)
  const { materials } = await story.product.phone(openid).call('casework.get', { caseId })
  photos = materials.flatMap(({ files }) => files.map(({ fileID }) => fileID))
  expect([photos.length, there()]).toEqual([2, 2])
  resident = await story.phone(openid, `packages/casework/pages/case-detail/case-detail?id=${caseId}`)
  await resident.at('case-detail/case-detail')
  await resident.sees('1张照片')
  await resident.tap('#withdraw')
  await resident.sees('交的照片会删除')
})

story.step('withdrawn: the photos are gone, and what is kept is said', async () => {
  await resident.tapSaying('#reason >>> .reason', '不需要了')
  await resident.tap('#reason >>> #reason-confirm')
  await resident.saying('#status', '已经撤回')
  await resident.sees('交过的2张照片已经删除；申请内容和办理经过按档案规定留存')
  await resident.sees('1张照片，撤回后已删除')
  await until(
    async () => there() === 0,
    () => `${there()} photos are still there`,
  )
  for (const theme of ['light', 'dark'] as const) {
    await resident.theme(theme)
    await resident.photographPage(path.join(SCREENSHOTS, `withdrawn-${theme}.png`))
  }
  await resident.width(320)
  await resident.photographPage(path.join(SCREENSHOTS, 'withdrawn-320.png'))
})

story.step('the desk reads the same, and nothing is called missing', async () => {
  clerk = await story.desk('clerk')
  await clerk.page.goto(`${story.product.url}/admin/#/cases/${caseId}`)
  await clerk.detail.waitFor()
  expect(await clerk.it('material-m2').textContent()).toContain('1张，撤回后已删除')
  expect(await clerk.it('next-steps').textContent()).toContain('按档案规定留存')
  for (const [width, height] of [
    [1093, 614],
    [1366, 768],
  ] as const) {
    await clerk.page.setViewportSize({ width, height })
    await clerk.page.screenshot({ path: path.join(SCREENSHOTS, `desk-withdrawn-${width}.png`) })
  }
})
