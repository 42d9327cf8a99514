import { deed } from './console-case'
import type { Phone } from './phone'
import { photograph } from './photos'
import { Story } from './story'
import { submittedCase } from './submitted-case'
import { until } from './until'

// what was asked for is photographed where there is no signal: it waits in the phone and goes by itself, as a worker's does
const REASON = '照片不清楚，请在亮处重新拍一张'
const story = Story.begin()
let openid = ''
let caseId = ''
let resident: Phone

const seen = () => story.product.phone(openid).call('casework.get', { caseId })

story.step('the clerk asks for a paper again; the resident opens what is wanted', async () => {
  openid = await story.elder(0)
  caseId = await submittedCase(story.product, openid)
  await deed(story.product, 'clerk', 'requestSupplement', caseId, { materials: [{ key: 'm2', reason: REASON }] })
  resident = await story.phone(openid, `packages/casework/pages/case-detail/case-detail?id=${caseId}`)
  await resident.tap('#act')
  await resident.at('supplement/supplement')
  await resident.sees(REASON)
})

story.step(
  'without signal the photo does not go up, and the supplement is handed in all the same: it waits, and says so',
  async () => {
    await resident.handle.offline(true)
    await photograph(resident, '.wanted-material >>> .add')
    await resident.find('.wanted-material >>> .tile.failed')
    await resident.type('#note', '在窗边重新拍的')
    await resident.tap('#submit')
    await resident.at('case-detail/case-detail')
    await resident.saying('#supplement-waits', '1张照片存在手机里')
  },
)

story.step('opened again it can be corrected, and handed in again', async () => {
  await resident.tap('#act')
  await resident.at('supplement/supplement')
  await resident.saying('#waits', '等着交上去')
  await resident.tap('#correct')
  await resident.find('.wanted-material >>> .tile')
  await resident.tap('#submit')
  await resident.at('case-detail/case-detail')
  await resident.saying('#supplement-waits', '1张照片存在手机里')
})

story.step('the app is killed and opened without signal: home says what waits', async () => {
  await resident.kill()
  await resident.at('home/home')
  await resident.saying('outbox-list >>> .parcel', '补材料')
  expect((await seen()).status).toBe('supplementing')
})

story.step('with signal it arrives once, with its photo and its words', async () => {
  await resident.handle.offline(false)
  await until(
    async () => ((await seen()).status === 'submitted' ? true : undefined),
    () => 'the supplement to arrive',
  )
  const { timeline, materials } = await seen()
  expect(timeline.filter((line) => JSON.stringify(line).includes('在窗边重新拍的'))).toHaveLength(1)
  expect(materials.find(({ key }) => key === 'm2')?.files.length).toBeGreaterThan(0)
  expect(resident.complaints).toEqual([])
})
