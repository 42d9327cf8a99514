import { collections } from '../../domain'
import { cases } from '../../domain/casework/application/collection'
import type { Collection, Stored } from '../../domain/kernel'
import { present, tombstones } from '../../domain/kernel'
import { caseMaker, requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../tests/harness/neighbourhood'
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
const links = async (fileIDs: string[]) => {
  const { wx } = await import('../../domain/kernel')
  return (await wx.storage.links(fileIDs, 60)).size
}

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
