import { collections } from '../../domain'
import { CASE, cases } from '../../domain/casework/application/collection'
import { photosOf } from '../../domain/casework/application/document'
import { idFromRequest, present, wx } from '../../domain/kernel'
import { samplePhoto } from '../../scripts/seed/sample-photo'
import { FORM, ITEM } from '../harness/case-maker'
import { photo } from '../harness/photos'
import { type DocumentMaker, documentMaker } from '../matrix/documents'
import { openidOf, SERVICE, settle } from '../matrix/settlement'
import { requestId } from '../product/phone-client'
import { type Product, startProduct } from '../product/product'

// The doors are killed while their write hangs: what they stored is nobody's, and nobody tidies up behind them.
jest.setTimeout(180_000)

const DAY = 24 * 3600_000
let product: Product
let documents: DocumentMaker
let before = 0
const lateRequest = requestId()

beforeAll(async () => {
  product = await startProduct({ demonstration: false, workers: 8 })
  documents = documentMaker(await settle(product), await samplePhoto(Date.now()))
}, 120_000)
afterAll(() => product?.close())

const storage = () => product.simulator.world.storage
const owner = () => product.phone(openidOf('owner'))
const worker = () => product.phone(openidOf('worker'))

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isSo()); ) {
    if (Date.now() > end) throw new Error(`${what}: not after a minute`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Kills a function while the write of its document hangs. `late`: the database does it nevertheless. */
async function killed(api: 'insertDocument' | 'modifyDocument', work: () => Promise<unknown>, late = false) {
  const { faults } = product.simulator.world
  const files = storage().count()
  // what is noted of the photos is written before
  const after = api === 'modifyDocument' ? 1 : 0
  const end = late ? { latency: 3_000 } : { latency: 5_000, code: 'DATABASE_REQUEST_FAILED' }
  faults.add({ db: { api, after, ...end } })
  const said = work().catch((error: Error) => error.message)
  await until(() => storage().count() > files && faults.list().length === 0, `${api} hangs`)
  await product.simulator.world.functions.stop()
  expect(await said).toMatch(/function failed/)
  expect(storage().count()).toBe(files + 1)
}

const WAYS = 6

test('killed after the photo was drawn and before the write, by every way that photos come in', async () => {
  await product.sim('timers/tick', {})
  const draft = await documents.make('case.draft', 'neighbour')
  const supplementing = await documents.make('case.supplementing', 'owner')
  const pickup = await documents.make('case.pickup', 'neighbour')
  const files = async (shade: number, who = owner()) => ({ files: [await who.upload(await photo(shade))] })
  const applied = async (shade: number, who = owner()) => ({
    requestId: requestId(),
    ...ITEM,
    form: FORM,
    materials: { m3: await files(shade, who) },
  })
  const of = ({ id, version }: { id: string; version: number }) => ({ requestId: requestId(), caseId: id, version })
  const [submitted, begun] = [await applied(1), await applied(2)]
  const neighbour = product.phone(openidOf('neighbour'))
  const goesOn = { ...(await applied(3, neighbour)), ...of(draft) }
  const brought = { ...of(supplementing), materials: { m1: await files(4) } }
  const collected = { ...of(pickup), materials: { m1: await files(5, worker()) } }
  const ordered = {
    requestId: requestId(),
    serviceId: SERVICE,
    startAt: Date.now() + 3 * DAY,
    place: {},
    photos: (await files(6)).files,
  }
  // the storage's own mark is there before anything is counted
  const night = await product.sim('timers/uploads', {})
  expect(night).toMatchObject({ result: { removed: 0 } })
  before = storage().count() - WAYS
  await killed('insertDocument', () => owner().ask('casework.submit', { ...submitted, consent: true }))
  await killed('insertDocument', () => owner().ask('casework.saveDraft', begun))
  await killed('modifyDocument', () => neighbour.ask('casework.saveDraft', goesOn))
  await killed('modifyDocument', () => owner().ask('casework.supplement', brought))
  await killed('modifyDocument', () => worker().ask('casework.collect', collected))
  await killed('insertDocument', () => owner().ask('volunteering.order', ordered))
  // an upload of each, and what was drawn of it
  expect(storage().count()).toBe(before + 2 * WAYS)
})

test('what the database writes after its function was killed has its photo', async () => {
  const materials = { m3: { files: [await owner().upload(await photo(7))] } }
  const late = { requestId: lateRequest, ...ITEM, form: FORM, materials }
  await killed('insertDocument', () => owner().ask('casework.saveDraft', late), true)
  const id = idFromRequest(CASE, openidOf('owner'), lateRequest)
  await until(async () => (await cases.get(id)) !== null, 'the late write')
})

test('three nights later nothing is left but what documents name', async () => {
  await product.sim('clock', { advance: '4d' })
  await product.sim('timers/uploads', {})
  const named = new Set<string>()
  for (const { definition, find } of collections)
    for (const document of await find({}, { limit: 1000 }))
      for (const file of definition.filesOf?.(document) ?? []) named.add(file)
  const written = present(await cases.get(idFromRequest(CASE, openidOf('owner'), lateRequest)))
  const [kept] = photosOf(written)
  expect((await wx.storage.links([present(kept).fileID], 60)).size).toBe(1)
  // and the storage's own mark
  expect(storage().count()).toBe(named.size + 1)
})
