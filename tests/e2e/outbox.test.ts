import { deed } from './console-case'
import type { Phone } from './phone'
import { photographAtOnce } from './photos'
import { Story } from './story'
import { submittedCase } from './submitted-case'
import { until } from './until'

// a stairwell without signal: what was photographed there arrives by itself, whatever becomes of the app meanwhile
const story = Story.begin()
let worker: Phone
let workerId = ''
let caseId = ''

const task = () => story.product.phone(workerId).call('casework.task', { caseId })

story.step('a worker is to fetch a paper', async () => {
  const elder = await story.elder(0)
  caseId = await submittedCase(story.product, elder)
  await deed(story.product, 'clerk', 'requestPickup', caseId, { materials: ['m2'] })
  workerId = `worker-${(await story.product.phone(elder).call('people.me', {})).area!.split('/').at(-1)}`
  worker = await story.phone(workerId, `packages/worker/pages/task/task?id=${caseId}`)
  await worker.find('photo-tiles >>> .add')
})

story.step('without signal it is photographed and done: it waits, and says so', async () => {
  await worker.handle.offline(true)
  await photographAtOnce(worker, 'photo-tiles >>> .add')
  await worker.find('photo-tiles >>> .tile.kept')
  await worker.tap('#done')
  await worker.at('tasks/tasks')
  await worker.saying('outbox-list >>> .parcel', '1张照片存在手机里')
})

story.step('opened again it waits still, and can be corrected', async () => {
  await worker.tap('outbox-list >>> .parcel')
  await worker.at('task/task')
  await worker.saying('#waits', '等着交')
  await worker.tap('#correct')
  await worker.find('photo-tiles >>> .tile.kept')
  await worker.tap('#done')
  await worker.at('tasks/tasks')
  await worker.saying('outbox-list >>> .parcel', '1张照片存在手机里')
})

story.step('the app is killed; with signal it is sent, though nobody opens the worker’s pages', async () => {
  await worker.kill()
  expect((await task()).state).toBe('open')
  await worker.handle.offline(false)
  await until(
    async () => ((await task()).state === 'done' ? true : undefined),
    () => 'the visit to arrive',
  )
  expect((await task()).collected).toMatchObject([{ key: 'm2', files: [{}] }])
  expect(worker.complaints).toEqual([])
})
