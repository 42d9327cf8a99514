import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collections } from '../../domain'
import { neq, wx } from '../../domain/kernel'
import { people } from '../../domain/people/person'
import { caseMaker } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { nodeSdk } from '../operator/node-sdk'
import { backup, isBackedUp } from './backup'
import { documentsOf, readManifest, withFileIDs, writeManifest } from './folder'
import { restore } from './restore'

let world: DomainWorld
let home: string
let folder: string
let caseId: string
let photos: string[]
const quiet = () => undefined

/** What the operator's machine does goes through @cloudbase/node-sdk. */
beforeAll(async () => {
  world = await startDomainWorld()
  wx.useSdk(nodeSdk())
  await settleNeighbourhood()
  const make = caseMaker(world, { clerk: await world.login('clerk') })
  caseId = (await make.caseIn('accepted')).caseId
  await world.settle()
  home = mkdtempSync(path.join(tmpdir(), 'backup-'))
  folder = path.join(home, 'whole')
  await backup(collections, folder, 'here', quiet)
  photos = readFileSync(path.join(folder, 'files.jsonl'), 'utf8').trim().split('\n')
}, 60_000)
afterAll(async () => {
  rmSync(home, { recursive: true, force: true })
  await world.close()
})

const everything = async () =>
  Object.fromEntries(
    await Promise.all(
      collections
        .filter(isBackedUp)
        .map(async (collection) => [
          collection.definition.name,
          await collection.find({}, { order: [['_id', 1]], limit: 1000 }),
        ]),
    ),
  )

async function wipe(): Promise<void> {
  await wx.storage.remove(photos.map((line) => JSON.parse(line).fileID))
  for (const collection of collections)
    for (const { _id } of await collection.find({ _id: neq('') }, { limit: 1000 })) await collection.remove(_id)
}

test('what was backed up, wiped and restored is the same product: a login, a case, its photos', async () => {
  const before = await everything()
  await wipe()
  expect((await world.admin('', 'staff.login', { account: 'clerk', password: 'puziling-demo' })).ok).toBe(false)
  const { documents, files } = await restore(collections, folder, false, quiet)
  expect(await everything()).toEqual(before)
  expect(files).toBe(photos.length)
  expect(documents).toBeGreaterThan(10)
  const token = await world.login('clerk')
  const { data } = await world.admin(token, 'casework.get', { caseId })
  const [shown] = JSON.stringify(data).match(/http:[^"]+\.jpg[^"]*/) ?? []
  const picture = await fetch(shown ?? '')
  expect(picture.status).toBe(200)
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(100)
  // the account is as it was before
  await world.admin(token, 'staff.logout')
})

test('it holds no personal data in clear and no keys, and says that the keys are kept apart', () => {
  const manifest = readManifest(folder)
  expect(manifest).toMatchObject({ sealedWith: ['k1'], missing: [], keys: expect.stringContaining('kept apart') })
  const text = readdirSync(path.join(folder, 'documents'))
    .map((name) => readFileSync(path.join(folder, 'documents', name), 'utf8'))
    .join('\n')
  const { keys, index } = JSON.parse(process.env.SECRET_KEYS ?? '') as { keys: { k1: string }; index: string }
  for (const secret of ['519999196005050', '19900000001', keys.k1, index, 'puziling-demo'])
    expect(text).not.toContain(secret)
})

test('an environment that is not empty is refused; told to, it goes on, and writes nothing over', async () => {
  await expect(restore(collections, folder, false, quiet)).rejects.toThrow('is not empty')
  const again = await restore(collections, folder, true, quiet)
  expect(again.already).toBe(again.documents)
  const [person] = await people.find({ openid: 'o-resident' })
  await people.updateWhere({ _id: person?._id }, { name: '改了样例' })
  await expect(restore(collections, folder, true, quiet)).rejects.toThrow(
    `people ${person?._id} is there and is not what`,
  )
  await people.updateWhere({ _id: person?._id }, { name: person?.name })
})

test('a restore that was killed in the middle is finished by another', async () => {
  const before = await everything()
  await wipe()
  const killed = collections.map((collection) =>
    collection.definition.name === 'cases'
      ? { ...collection, insertMany: () => Promise.reject(new Error('killed')) }
      : collection,
  )
  await expect(restore(killed, folder, false, quiet)).rejects.toThrow('killed')
  await restore(collections, folder, true, quiet)
  expect(await everything()).toEqual(before)
})

test('a backup that was killed in the middle of a line goes on, and is the same as one in one go', async () => {
  const half = path.join(home, 'half')
  cpSync(folder, half, { recursive: true })
  const manifest = readManifest(half)
  if (!manifest) throw new Error('no manifest')
  const { people: _, ...collectionsDone } = manifest.collections
  writeManifest(half, { ...manifest, collections: collectionsDone, endedAt: undefined, files: undefined })
  const lines = readFileSync(documentsOf(half, 'people'), 'utf8')
  rmSync(documentsOf(half, 'people'))
  writeFileSync(`${documentsOf(half, 'people')}.begun`, lines.slice(0, lines.indexOf('\n') + 40))
  writeFileSync(path.join(half, 'files.jsonl'), `${photos[0]?.slice(0, 30)}`)
  const { collections: parts, files } = await backup(collections, half, 'here', quiet)
  expect(parts).toEqual(manifest.collections)
  expect(files).toEqual(manifest.files)
})

test('what was damaged or is of something else is not restored', async () => {
  const damaged = path.join(home, 'damaged')
  cpSync(folder, damaged, { recursive: true })
  const { sha256 } = JSON.parse(photos[0] ?? '') as { sha256: string }
  writeFileSync(path.join(damaged, 'files', sha256), 'not a photo')
  await expect(restore(collections, damaged, true, quiet)).rejects.toThrow('was changed or is not there')
  writeFileSync(documentsOf(damaged, 'people'), '')
  await expect(restore(collections, damaged, true, quiet)).rejects.toThrow('documents of people were changed')
  await expect(restore(collections, home, true, quiet)).rejects.toThrow('no complete backup')
  await expect(backup(collections, folder, 'here', quiet)).rejects.toThrow('complete backup')
})

test('in another environment documents refer to the files by their ids there', () => {
  const ids = new Map([['cloud://a.1/private/x.jpg', 'cloud://b.2/private/x.jpg']])
  const document = { materials: { m1: [{ fileID: 'cloud://a.1/private/x.jpg', size: 3 }] }, note: null }
  expect(withFileIDs(document, ids)).toEqual({
    materials: { m1: [{ fileID: 'cloud://b.2/private/x.jpg', size: 3 }] },
    note: null,
  })
})
