import { type CaseMaker, caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { collections } from '../../index'
import { dayOf, present, removeUnused, uploadLedgers, wx } from '../../kernel'
import { cases } from './collection'
import { photosOf } from './document'

let world: DomainWorld
let make: CaseMaker
let clock: jest.SpyInstance | undefined
const staff: Record<string, string> = {}
const DAY = 24 * 3600_000

beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ['clerk', 'clerk2', 'county']) staff[account] = await world.login(account)
  make = caseMaker(world, staff)
})
afterEach(async () => {
  if (!clock) return
  clock.mockRestore()
  clock = undefined
  staff.clerk = await world.login('clerk')
})
afterAll(() => world.close())

/** The clerk comes back after so many days and signs in again. */
async function later(days: number): Promise<void> {
  const at = Date.now() + days * DAY
  clock = jest.spyOn(Date, 'now').mockImplementation(() => at)
  staff.clerk = await world.login('clerk')
}

describe('a deed sent again because its answer got lost', () => {
  test('is the same deed, for staff as for residents', async () => {
    const { caseId, version } = await make.caseIn('submitted')
    const input = { caseId, version, note: '齐全', requestId: requestId() }
    const first = await world.admin(staff.clerk, 'casework.accept', input)
    const again = await world.admin(staff.clerk, 'casework.accept', input)
    expect(again).toMatchObject({ ok: true, data: { status: 'accepted', version: first.data.version } })
    expect((await cases.get(caseId))!.log.filter(({ did }) => did === 'accept')).toHaveLength(1)

    const back = { caseId, version: first.data.version, reason: '填错了', requestId: requestId() }
    const [one, other] = await Promise.all([
      world.app('o-resident', 'casework.withdraw', back),
      world.app('o-resident', 'casework.withdraw', back),
    ])
    expect(one).toMatchObject({ ok: true, data: { status: 'withdrawn' } })
    expect(other).toMatchObject({ ok: true, data: { status: 'withdrawn', version: one.data.version } })
  })

  test('is another deed when another command carries the same number', async () => {
    const { caseId, version } = await make.caseIn('submitted')
    const request = requestId()
    await world.admin(staff.clerk, 'casework.accept', { caseId, version, requestId: request })
    const input = { caseId, version: version + 1, to: 'county', opinion: '同意', requestId: request }
    expect((await world.admin(staff.clerk, 'casework.forward', input)).data.status).toBe('reviewing')
  })
})

test('whoever comes second is told who did what when, and what they wrote is theirs to use', async () => {
  const { caseId, version } = await make.caseIn('submitted')
  await world.admin(staff.clerk, 'casework.accept', { caseId, version, requestId: requestId() })
  const late = await world.admin(staff.clerk2, 'casework.notAccept', {
    caseId,
    version,
    reason: '户口不在本县',
    wayOn: '请到户籍地',
    requestId: requestId(),
  })
  expect(late.error.code).toBe('CONFLICT')
  expect(late.error.message).toMatch(/^您打开以后有了新进展（\d+月\d+日 \d\d:\d\d .*：社区已受理）。您写的还在/)

  const owner = await world.app('o-resident', 'casework.withdraw', { caseId, version })
  expect(owner.error.message).toContain('社区已受理')
})

test('of two clerks in the same instant one is told what the other did', async () => {
  const { caseId, version } = await make.caseIn('submitted')
  const told = await Promise.all(
    ['clerk', 'clerk2'].map((account) =>
      world.admin(staff[account], 'casework.accept', { caseId, version, requestId: requestId() }),
    ),
  )
  expect(told.filter(({ ok }) => ok)).toHaveLength(1)
  expect(told.find(({ ok }) => !ok)!.error.message).toContain('社区已受理')
})

describe('what was late stays late', () => {
  test('when the clerk asks for a supplement instead of an answer', async () => {
    const { caseId } = await make.caseIn('submitted')
    await later(8)
    expect(
      (await make.give('clerk', 'requestSupplement', caseId, { materials: [], note: '请补充说明' })).due.overdue,
    ).toBe(true)
  })

  test('when the worker is sent for papers', async () => {
    const { caseId } = await make.caseIn('submitted')
    await later(8)
    expect((await make.give('clerk', 'requestPickup', caseId, { materials: ['m1'] })).due.overdue).toBe(true)
  })

  test('when the promise of the item had run out', async () => {
    const { caseId } = await make.caseIn('accepted')
    await later(120)
    const asked = await make.give('clerk', 'requestSupplement', caseId, { materials: [], note: '请补充说明' })
    expect(asked.due.overdue).toBe(true)
    const fetched = await make.give('clerk', 'requestPickup', caseId, { materials: ['m1'] })
    expect(fetched.due.overdue).toBe(true)
  })

  test('and what was in time is not made late by waiting for the applicant', async () => {
    const { caseId } = await make.caseIn('submitted')
    await make.give('clerk', 'requestSupplement', caseId, { materials: [{ key: 'm3', reason: '不清楚' }] })
    await later(10)
    const waiting = (await world.admin(staff.clerk, 'casework.get', { caseId })).data
    expect(waiting.due.overdue).toBe(false)
    const brought = await world.app('o-resident', 'casework.supplement', {
      requestId: requestId(),
      caseId,
      version: waiting.version,
      materials: { m3: { files: (await make.submitInput()).materials.m3.files } },
    })
    expect(brought.data).toMatchObject({ status: 'submitted', due: { overdue: false } })
  })
})

test('what was handed in stays when something else is brought, for as long as the case', async () => {
  const { caseId, version } = await make.caseIn('supplementing')
  const before = (await cases.get(caseId))!.materials.m3!.files
  const brought = await world.app('o-resident', 'casework.supplement', {
    requestId: requestId(),
    caseId,
    version,
    materials: { m3: { files: (await make.submitInput()).materials.m3.files } },
  })
  expect(brought.error).toBeUndefined()
  await world.settle()
  const { earlier, materials } = (await cases.get(caseId))!
  expect(earlier.map(({ path, file }) => [path, file.fileID])).toEqual([['materials.m3', before[0]!.fileID]])
  expect(materials.m3!.files[0]!.fileID).not.toBe(before[0]!.fileID)
  const { data } = await world.admin(staff.clerk, 'casework.get', { caseId })
  const paper = data.materials.find(({ key }: { key: string }) => key === 'm3')
  expect((await fetch(paper.earlier[0].url)).status).toBe(200)
  expect(cases.definition.filesOf!((await cases.get(caseId))! as never)).toContain(before[0]!.fileID)
})

test('a call that is refused leaves no photo behind, and its upload is there for the next one', async () => {
  const { storage } = world.simulator.world
  const input = await make.submitInput()
  // it runs already: known by the write, when the photo is drawn
  await make.caseIn('submitted')
  const before = storage.count()
  expect((await world.app('o-resident', 'casework.submit', input)).error.code).toBe('NOT_NOW')
  expect(storage.count()).toBe(before)
  await make.stepAside('o-resident')
  expect((await world.app('o-resident', 'casework.submit', input)).error).toBeUndefined()
  expect(storage.count()).toBe(before + 1)
})

test('what the database breaks off may have been written: its photo stays until the night has looked', async () => {
  const { storage, faults } = world.simulator.world
  const { caseId } = await make.caseIn('supplementing')
  const materials = (await make.submitInput()).materials
  const lost = { requestId: requestId(), caseId, version: (await cases.get(caseId))!.version, materials }
  const input = await make.submitInput()
  const before = storage.count()
  // the write that notes where the photo will lie: nothing is stored yet
  faults.add({ db: { api: 'modifyDocument' } })
  expect((await world.app('o-resident', 'casework.supplement', lost)).error.code).toBe('UPSTREAM')
  expect(storage.count()).toBe(before)
  // the write of the document, not done, and done without an answer
  faults.add({ db: { api: 'modifyDocument', after: 1 } })
  expect((await world.app('o-resident', 'casework.supplement', lost)).error.code).toBe('UPSTREAM')
  faults.add({ db: { api: 'insertDocument' } })
  expect((await world.app('o-resident', 'casework.submit', input)).error.code).toBe('UPSTREAM')
  faults.add({ db: { api: 'insertDocument', phase: 'after' } })
  expect((await world.app('o-resident', 'casework.submit', input)).error.code).toBe('UPSTREAM')
  expect(storage.count()).toBe(before + 3)
  const again = await world.app('o-resident', 'casework.submit', input)
  expect(again.error).toBeUndefined()
  const photos = () => cases.get(again.data.caseId).then((document) => photosOf(present(document)))
  expect(
    await wx.storage.links(
      (await photos()).map(({ fileID }) => fileID),
      60,
    ),
  ).toHaveProperty('size', 1)
  await world.settle()
  const { paths, kept = [] } = present(await uploadLedgers.get(`o-resident:${dayOf(Date.now())}`))
  const noted = await wx.storage.idsOf([...paths, ...kept.map(({ path }) => path)])
  await later(3)
  await removeUnused(collections, 40_000)
  expect(
    await wx.storage.links(
      (await photos()).map(({ fileID }) => fileID),
      60,
    ),
  ).toHaveProperty('size', 1)
  // of all that came in today there is what a document names, and nothing else
  const all = await cases.find({}, { limit: 1000 })
  const named = new Set(all.flatMap(photosOf).map(({ fileID }) => fileID))
  const there = [...(await wx.storage.links(noted, 60)).keys()].sort()
  expect(there).toEqual(noted.filter((id) => named.has(id)).sort())
  expect(noted.length).toBeGreaterThan(there.length + 3)
})
