import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { photo } from '../../../tests/harness/photos'

let world: DomainWorld
const staff: Record<string, string> = {}
const FORM = { contributionYears: 15, makeUp: false, otherPension: false, payoutAccount: '6222021234567890123' }
const ITEM = { itemId: 'resident-pension-claim', itemVersion: 1 }
let requests = 0
const requestId = () => `request-${String(++requests).padStart(16, '0')}`

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ['clerk', 'town', 'county']) staff[account] = await world.login(account)
})
afterAll(() => world.close())

const card = async () => ({ m3: { files: [await world.send('o-resident', await photo())] } })

test('a case goes from the first draft to the last rating, with a pick-up and a supplement in between', async () => {
  const draft = await world.app('o-resident', 'casework.saveDraft', {
    requestId: requestId(),
    ...ITEM,
    form: { contributionYears: 15 },
    materials: {},
  })
  expect(draft.error).toBeUndefined()
  const { caseId } = draft.data

  const submitted = await world.app('o-resident', 'casework.submit', {
    requestId: requestId(),
    caseId,
    version: draft.data.version,
    ...ITEM,
    form: FORM,
    materials: await card(),
    consent: true,
  })
  expect(submitted.error).toBeUndefined()
  expect(submitted.cost.requests).toBeLessThanOrEqual(3)
  expect(submitted.data).toMatchObject({ status: 'submitted', level: 'community', available: ['withdraw'] })

  const step = async (account: string, action: string, input: object) => {
    const { version } = (await world.admin(staff[account], 'casework.get', { caseId })).data
    const answer = await world.admin(staff[account], `casework.${action}`, { caseId, version, ...input })
    expect(answer.error).toBeUndefined()
    expect(answer.cost.requests).toBeLessThanOrEqual(3)
    await world.settle()
    await staffAreNotTheApplicant(account)
    return answer.data
  }
  /** What an office reads speaks of whoever applied; what the resident was told is quoted to it as that. */
  const staffAreNotTheApplicant = async (account: string) => {
    const {
      nextSteps: _quoted,
      wants: _theirs,
      row,
      ...told
    } = (await world.admin(staff[account], 'casework.get', { caseId })).data
    const { wants: _theirsInTheRow, ...shown } = row
    expect(JSON.stringify([told, shown]).match(/.{0,20}您.{0,10}/g) ?? []).toEqual([])
    if (told.deadline) expect(told.deadline.lines.join()).toMatch(/给申请人答复|现在暂停计时/)
    const own = (await world.app('o-resident', 'casework.get', { caseId })).data
    if (own.deadline) expect(own.deadline.lines.join()).toMatch(/给您答复|现在暂停计时/)
  }
  await step('clerk', 'requestSupplement', { materials: [{ key: 'm3', reason: '照片不清楚' }] })
  const wanted = await world.app('o-resident', 'casework.get', { caseId })
  expect(wanted.data).toMatchObject({ status: 'supplementing', available: ['withdraw', 'supplement'] })
  const brought = await world.app('o-resident', 'casework.supplement', {
    requestId: requestId(),
    caseId,
    version: wanted.data.version,
    materials: { m3: { files: [await world.send('o-resident', await photo(90))] } },
  })
  expect(brought.error).toBeUndefined()
  expect(brought.data.status).toBe('submitted')
  await step('clerk', 'accept', {})
  await step('clerk', 'requestPickup', { materials: ['m1'] })

  const [message] = (await world.app('o-worker', 'messaging.inbox')).data.rows
  expect(message.page).toBe(`/packages/worker/pages/task/task?id=${caseId}`)
  const [look] = (await world.app('o-resident', 'people.reveals')).data.rows
  expect(look).toMatchObject({ byName: '网格样例', field: '电话、住址', reason: '上门取材料' })
  const tasks = await world.app('o-worker', 'casework.tasks')
  expect(tasks.data.rows[0]).toMatchObject({ caseId, addressText: '阳光苑1栋1单元101室', phone: '19900000001' })
  const collected = await world.app('o-worker', 'casework.collect', {
    requestId: requestId(),
    caseId,
    version: tasks.data.rows[0].version,
    materials: { m1: { files: [await world.send('o-worker', await photo(30))] } },
  })
  expect(collected.error).toBeUndefined()
  expect(collected.data).toMatchObject({ state: 'done', phone: null, addressText: '阳光苑1栋1单元***' })

  await step('clerk', 'forward', { to: 'town', opinion: '材料齐全' })
  await step('town', 'forward', { to: 'county', opinion: '同意' })
  await step('county', 'decide', { outcome: 'approved' })
  await step('clerk', 'deliver', { how: '社区代取' })
  const done = (await world.admin(staff.clerk, 'casework.get', { caseId })).data
  expect(done.messages.every(({ state }: { state: string }) => state === 'inboxOnly')).toBe(true)
  expect(done.history.some(({ internal }: { internal: boolean }) => internal)).toBe(true)

  const mine = await world.app('o-resident', 'casework.mine', { state: 'running' })
  const rated = await world.app('o-resident', 'casework.rate', {
    caseId,
    version: mine.data.rows[0].version,
    score: 5,
    comment: '很方便',
  })
  expect(rated.error).toBeUndefined()
  expect(rated.data.timeline.map(({ title }: { title: string }) => title)).toEqual([
    '提交申请',
    '请补材料',
    '补交了材料',
    '社区已受理',
    '请网格员上门取材料',
    '网格员已取到材料',
    '转到镇里审核',
    '转到县里审核',
    '审核通过',
    '结果可以领取',
    '评价',
  ])
  await step('clerk', 'close', {})
})
