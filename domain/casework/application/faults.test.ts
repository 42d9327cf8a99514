import { caseMaker, ITEM, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { wx } from '../../kernel'
import { cases } from './collection'

let world: DomainWorld
let make: ReturnType<typeof caseMaker>
const staff: Record<string, string> = {}

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  staff.clerk = await world.login('clerk')
  make = caseMaker(world, staff)
})
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => {
  world.simulator.world.faults.clear()
  jest.restoreAllMocks()
})
afterAll(() => world.close())

const strike = (kind: 'db' | 'storage', fault: object) => world.simulator.world.faults.add({ [kind]: fault })
const me = (action: string, input: object) => world.app('o-resident', `casework.${action}`, input)
const count = () => cases.count({ parties: 'person-o-resident' })

test('the database fails while submitting: a sentence, and the next tap makes the one case', async () => {
  const input = await make.submitInput()
  strike('db', { api: 'insertDocument' })
  expect((await me('submit', input)).error).toEqual({
    code: 'UPSTREAM',
    message: '网络繁忙，还不知道这一步办成了没有。已填写的内容都在，请再试一次，不会办成两遍。',
  })
  expect((await me('submit', input)).ok).toBe(true)
  expect(await count()).toBe(1)
})

test('the case is written but the answer is lost: tapping again answers that case', async () => {
  const before = await count()
  const input = await make.submitInput()
  strike('db', { api: 'insertDocument', phase: 'after' })
  const lost = (await me('submit', input)).error
  expect(lost.code).toBe('UPSTREAM')
  expect(lost.message).not.toContain('没有办成')
  expect((await me('submit', input)).data.status).toBe('submitted')
  expect(await count()).toBe(before + 1)
})

test('a draft whose submission was written but whose answer is lost is submitted once', async () => {
  const saved = (await me('saveDraft', { requestId: requestId(), ...ITEM, form: {}, materials: {} })).data
  const input = { ...(await make.submitInput()), caseId: saved.caseId, version: saved.version }
  // the first write notes where the photo will lie
  strike('db', { api: 'modifyDocument', phase: 'after', after: 1 })
  const first = await me('submit', input)
  const again = await me('submit', input)
  expect([first.data, again.data].map((data) => data.status)).toEqual(['submitted', 'submitted'])
  expect((await cases.get(saved.caseId))!.log.filter(({ did }) => did === 'submit')).toHaveLength(1)
})

test('the case is written and its photos cannot be shown: it is shown without them, and so is every page of it', async () => {
  const before = await count()
  const input = await make.submitInput()
  jest.spyOn(wx.storage, 'links').mockRejectedValue(new Error('no links'))
  const told = await me('submit', input)
  expect(told.data.status).toBe('submitted')
  expect(await count()).toBe(before + 1)
  const { data } = await me('get', { caseId: told.data.caseId })
  const files = data.materials.flatMap((one: { files: object[] }) => one.files)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(file).not.toHaveProperty('url')
  jest.restoreAllMocks()
  expect((await me('submit', input)).data.status).toBe('submitted')
})

test('a read that fails changed nothing, and is said to have failed', async () => {
  strike('db', { api: '*' })
  const { error } = await me('mine', { state: 'running' })
  expect(error).toMatchObject({ code: 'UPSTREAM', message: expect.stringContaining('没有办成') })
})

test('storage fails while a photo is taken in: it is not the photo that is blamed, the draft stays as it was', async () => {
  const saved = (
    await me('saveDraft', { requestId: requestId(), ...ITEM, form: { contributionYears: 7 }, materials: {} })
  ).data
  const { materials } = await make.submitInput()
  strike('storage', { api: '*' })
  const told = await me('saveDraft', {
    requestId: requestId(),
    caseId: saved.caseId,
    ...ITEM,
    form: { contributionYears: 8 },
    materials,
  })
  expect(told.error).toMatchObject({
    code: 'UPSTREAM',
    message: '照片现在读不出来，还没有交上去。照片没有问题，请过一会儿再试一次。',
  })
  expect((await me('draft', { caseId: saved.caseId })).data.form).toEqual({ contributionYears: 7 })
})

test('accepting fails half-way: the message is neither lost nor sent twice', async () => {
  const { caseId, version } = await make.caseIn('submitted')
  await world.settle()
  strike('db', { api: 'modifyDocument', phase: 'after' })
  expect((await world.admin(staff.clerk, 'casework.accept', { caseId, version })).error.code).toBe('UPSTREAM')
  expect((await world.admin(staff.clerk, 'casework.accept', { caseId, version })).error.code).toBe('CONFLICT')
  await world.settle()
  await world.settle()
  const { rows } = (await world.app('o-resident', 'messaging.inbox')).data
  const accepted = rows.filter(
    ({ title, page }: { title: string; page: string }) => title.includes('已受理') && page.endsWith(caseId),
  )
  expect(accepted).toHaveLength(1)
})
