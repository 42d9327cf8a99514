import { collections } from '../../domain'
import { cases } from '../../domain/casework/application/collection'
import type { Collection, Stored } from '../../domain/kernel'
import { present, removeUnused, tombstones, wx } from '../../domain/kernel'
import { contents } from '../../domain/publishing/content/document'
import { orders } from '../../domain/volunteering/order/document'
import { caseMaker, requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { photo } from '../../tests/harness/photos'
import { enforceRetention } from './retention'

const DAY = 24 * 3600_000
const BUDGET = 40_000
let world: DomainWorld
let make: ReturnType<typeof caseMaker>
let later = 0
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  make = caseMaker(world, { clerk: await world.login('clerk') })
  // the storage's own mark is there before anything is counted
  await wx.storage.idsOf([])
  const real = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => real() + later)
}, 60_000)
afterAll(async () => {
  jest.restoreAllMocks()
  await world.close()
})
beforeEach(() => {
  later = 0
})

/** A draft with one photo. @returns its id */
async function draft(): Promise<string> {
  const { consent: _, ...input } = await make.submitInput()
  const { data, error } = await world.app('o-resident', 'casework.saveDraft', { ...input, requestId: requestId() })
  if (error) throw new Error(error.message)
  await world.settle()
  return data.caseId
}

const photosOf = async (caseId: string) => cases.definition.filesOf?.(present(await cases.get(caseId))) ?? []
const links = async (fileIDs: string[]) => (await wx.storage.links(fileIDs, 60)).size

/** Ten in the morning in China, `days` from today. */
const morning = (days: number) =>
  Math.floor((Date.now() + 8 * 3600_000) / DAY) * DAY - 8 * 3600_000 + days * DAY + 10 * 3600_000

test('a draft that nobody touched goes with its photos, and a case that was handed in keeps its own', async () => {
  const { caseId: kept } = await make.caseIn('accepted')
  await world.settle()
  const caseId = await draft()
  const photos = await photosOf(caseId)
  expect([photos.length, await links(photos)]).toEqual([1, 1])
  const files = world.simulator.world.storage.count()

  later = 89 * DAY
  await enforceRetention(collections, BUDGET)
  expect(await cases.get(caseId)).not.toBeNull()
  later = 91 * DAY
  expect((await enforceRetention(collections, BUDGET)).cases).toBe(1)
  expect(await cases.get(caseId)).toBeNull()
  expect(await links(photos)).toBe(0)
  expect(world.simulator.world.storage.count()).toBe(files - 1)
  expect(await tombstones.get(`cases:${caseId}`)).toMatchObject({ collection: 'cases' })

  later = 10 * 365 * DAY
  await enforceRetention(collections, BUDGET)
  expect(await links(await photosOf(kept))).toBe(1)
})

test('killed between the photos and the document, the next night finishes', async () => {
  const caseId = await draft()
  later = 91 * DAY
  const killed = collections.map(
    (collection): Collection<Stored> =>
      collection.definition.name === 'cases'
        ? { ...collection, remove: () => Promise.reject(new Error('killed')) }
        : collection,
  )
  await expect(enforceRetention(killed, BUDGET)).rejects.toThrow('killed')
  expect(await cases.get(caseId)).not.toBeNull()
  expect((await enforceRetention(collections, BUDGET)).cases).toBe(1)
  expect(await cases.get(caseId)).toBeNull()
})

const filesStored = () => world.simulator.world.storage.count()
const countOf = (status: string) => cases.count({ status })

test('a withdrawal takes the photos with it, the replaced ones too; the record of the case stays', async () => {
  const { caseId } = await make.caseIn('supplementing')
  const { version } = present(await cases.get(caseId))
  const { materials } = await make.submitInput()
  const brought = await world.app('o-resident', 'casework.supplement', {
    caseId,
    version,
    materials,
    requestId: requestId(),
  })
  expect(brought.error).toBeUndefined()
  await world.settle()
  const before = { files: filesStored(), withdrawn: await countOf('withdrawn'), all: await cases.count({}) }
  const photos = await photosOf(caseId)
  expect([photos.length, await links(photos)]).toEqual([2, 2])

  const seen = await world.app('o-resident', 'casework.withdraw', { caseId, version: version + 1 })
  expect(seen.data.nextSteps).toContain('交过的2张照片已经删除；申请内容和办理经过按档案规定留存')
  // the storage does not answer, now and whenever it is tried again today
  const remove = jest.spyOn(wx.storage, 'remove').mockRejectedValue(new Error('no storage'))
  await world.settle()
  remove.mockRestore()
  expect(await links(photos)).toBe(2)
  later = DAY
  await removeUnused(collections, BUDGET)
  expect(await links(photos)).toBe(0)
  expect({ files: filesStored(), withdrawn: await countOf('withdrawn'), all: await cases.count({}) }).toEqual({
    files: before.files - 2,
    withdrawn: before.withdrawn + 1,
    all: before.all,
  })
  const kept = present(await cases.get(caseId))
  expect(kept).toMatchObject({ photosGone: 2, earlier: [], materials: { m3: { files: [], gone: 2 } } })
  expect(kept.log.map(({ did }) => did)).toEqual(expect.arrayContaining(['submit', 'supplement', 'withdraw']))
  expect(kept.form).toHaveProperty('contributionYears')
})

test('a draft that is kept for three months and a notice and an order for three years go with their files, and with theirs only', async () => {
  const secretary = await world.login('secretary')
  const picture = async (shade: number) => {
    const base64 = (await photo(shade)).toString('base64')
    return (await world.admin(secretary, 'publishing.upload', { name: 'a.jpg', base64 })).data
  }
  const notice = async (...pictures: { url: string }[]) => {
    const saved = await world.admin(secretary, 'publishing.save', {
      requestId: requestId(),
      title: '停水通知',
      html: `<p>看图</p>${pictures.map(({ url }) => `<img src="${url}">`).join('')}`,
      category: '通知',
      validUntil: '2099-12-31',
      audience: { kind: 'everyone' },
    })
    return String(saved.data.noticeId)
  }
  const ordered = await world.app('o-resident', 'volunteering.order', {
    requestId: requestId(),
    serviceId: 'appliance-repair',
    startAt: morning(3),
    place: {},
    photos: [await world.upload('o-resident', await photo(91))],
  })
  expect(ordered.error).toBeUndefined()
  const [own, shared] = [await picture(92), await picture(93)]
  const old = await notice(own, shared)
  await draft()
  await world.settle()
  // a newer notice shows one of its pictures, and was written on a year later
  const young = await notice(shared)
  await contents.updateWhere({ _id: young }, { updatedAt: Date.now() + 365 * DAY })
  const standing = async () => ({
    files: filesStored(),
    drafts: await countOf('draft'),
    orders: await orders.count({}),
    notices: await contents.count({}),
  })
  const before = await standing()

  later = 91 * DAY
  const removed = await enforceRetention(collections, BUDGET)
  expect(removed.cases).toBeGreaterThan(0)
  const after = await standing()
  expect(after).toMatchObject({ drafts: 0, orders: before.orders, notices: before.notices })
  expect(before.files - after.files).toBe(removed.cases)

  later = (3 * 365 + 1) * DAY
  const goes = await enforceRetention(collections, BUDGET)
  expect(goes).toMatchObject({ orders: before.orders, notices: before.notices - 1 })
  expect(await standing()).toEqual({ files: after.files - 2, drafts: 0, orders: 0, notices: 1 })
  expect([await contents.get(old), await links([own.fileID]), await links([shared.fileID])]).toEqual([null, 0, 1])
})

test('an upload is gone with the saving that took it in, and what a draft lets go of goes too', async () => {
  const before = world.simulator.world.storage.count()
  const caseId = await draft()
  expect(world.simulator.world.storage.count()).toBe(before + 1)
  const version = (await cases.get(caseId))?.version
  const { error } = await world.app('o-resident', 'casework.discard', { caseId, version })
  await world.settle()
  expect(error).toBeUndefined()
  expect(world.simulator.world.storage.count()).toBe(before)
})
