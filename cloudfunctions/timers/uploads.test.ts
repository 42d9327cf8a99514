import { collections } from '../../domain'
import { cases } from '../../domain/casework/application/collection'
import {
  addDays,
  type CollectionOf,
  dayOf,
  present,
  removeUnused,
  type Stored,
  uploadLedgers,
  wx,
} from '../../domain/kernel'
import { contents } from '../../domain/publishing/content/document'
import { orders } from '../../domain/volunteering/order/document'
import { caseMaker, requestId } from '../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { photo } from '../../tests/harness/photos'

const DAY = 24 * 3600_000
const BUDGET = 40_000
let world: DomainWorld
let make: ReturnType<typeof caseMaker>
let secretary: string
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
beforeEach(async () => {
  later = 0
  secretary = await world.login('secretary')
  for (const { _id } of await uploadLedgers.find({})) await uploadLedgers.remove(_id)
})

const filesOfDocument = ({ definition }: CollectionOf, document: Stored) => definition.filesOf?.(document) ?? []

const isThere = async (fileID: string) => (await wx.storage.links([fileID], 60)).size === 1

/** What the mini-program does: it says so, then stores. @returns the file ids */
async function send(openid: string, count = 1): Promise<string[]> {
  const { data, error } = await world.app(openid, 'uploads.announce', {
    requestId: requestId(),
    sizes: Array(count).fill(1000),
  })
  if (error) throw new Error(error.message)
  const paths: string[] = data.paths
  return Promise.all(paths.map(async (path) => wx.storage.upload(path, await photo())))
}

async function draftWith(file: string) {
  const { consent: _, ...input } = await make.submitInput()
  return world.app('o-resident', 'casework.saveDraft', {
    ...input,
    requestId: requestId(),
    materials: { m3: { files: [file] } },
  })
}

/** A picture in the console's editor. */
async function picture(shade: number): Promise<{ fileID: string; url: string }> {
  const base64 = (await photo(shade)).toString('base64')
  const { data, error } = await world.admin(secretary, 'publishing.upload', { name: 'a.jpg', base64 })
  if (error) throw new Error(error.message)
  return data
}

const saveContent = (html: string, more: object = {}) =>
  world.admin(secretary, 'publishing.save', {
    requestId: requestId(),
    title: '停水通知',
    html,
    category: '通知',
    validUntil: addDays(dayOf(Date.now()), 20),
    audience: { kind: 'everyone' },
    ...more,
  })

const shown = ({ url }: { url: string }) => `<p>看图</p><img src="${url}" alt="图">`

test('what nobody came to use is gone on the third day, not before; what somebody uses stays', async () => {
  const [forgotten = '', kept = ''] = await send('o-resident', 2)
  const [unused, used] = [await picture(10), await picture(20)]
  const draft = await draftWith(kept)
  expect(draft.error).toBeUndefined()
  const notice = await saveContent(shown(used))
  expect(notice.error).toBeUndefined()

  later = 2 * DAY
  expect(await removeUnused(collections, BUDGET)).toEqual({ removed: 0 })
  expect([await isThere(forgotten), await isThere(unused.fileID)]).toEqual([true, true])

  later = 3 * DAY
  await removeUnused(collections, BUDGET)
  expect([await isThere(forgotten), await isThere(unused.fileID)]).toEqual([false, false])
  expect(await uploadLedgers.find({})).toEqual([])
  // nothing that any document names is missing
  let files = 0
  for (const room of [cases, contents, orders])
    for (const document of await room.find({}))
      for (const file of filesOfDocument(room, document)) {
        expect([file, await isThere(file)]).toEqual([file, true])
        files += 1
      }
  expect(files).toBeGreaterThanOrEqual(2)
})

test('killed half-way, the next night finishes', async () => {
  const [one = ''] = await send('o-resident')
  const other = await picture(30)
  later = 4 * DAY
  const remove = jest.spyOn(uploadLedgers, 'remove').mockRejectedValueOnce(new Error('killed'))
  await expect(removeUnused(collections, BUDGET)).rejects.toThrow('killed')
  remove.mockRestore()
  expect(await uploadLedgers.find({})).not.toEqual([])
  await removeUnused(collections, BUDGET)
  expect([await isThere(one), await isThere(other.fileID)]).toEqual([false, false])
  expect(await uploadLedgers.find({})).toEqual([])
})

test('a draft that is saved while its upload is removed has its photo, or the person is told', async () => {
  const files = await send('o-resident', 8)
  later = 3 * DAY
  const saved: ReturnType<typeof draftWith>[] = []
  const removing = removeUnused(collections, BUDGET)
  for (const file of files) saved.push(draftWith(file))
  await removing
  for (const { data, error } of await Promise.all(saved)) {
    if (error) {
      expect(error).toMatchObject({ code: 'BAD_FILE', message: expect.stringContaining('请重新上传') })
      continue
    }
    const document = present((await cases.get(data.caseId)) ?? undefined)
    const kept = filesOfDocument(cases, document)
    expect(await Promise.all(kept.map(isThere))).toEqual([true])
  }
})

test('a picture that was taken out of a notice goes some days later, unless another notice shows it', async () => {
  const [dropped, shared] = [await picture(40), await picture(50)]
  const first = await saveContent(shown(dropped) + shown(shared))
  await saveContent(shown(shared))
  later = 5 * DAY
  await removeUnused(collections, BUDGET)
  secretary = await world.login('secretary')
  const { noticeId, version } = first.data
  const edited = await saveContent('<p>没有图了</p>', { noticeId, version })
  expect(edited.error).toBeUndefined()
  await world.settle()
  await removeUnused(collections, BUDGET)
  expect(await isThere(dropped.fileID)).toBe(true)
  later = 8 * DAY
  await removeUnused(collections, BUDGET)
  expect([await isThere(dropped.fileID), await isThere(shared.fileID)]).toEqual([false, true])
})

test('a picture that may be gone is not saved into a notice, and the words say what to do', async () => {
  const old = await picture(60)
  later = 3 * DAY
  secretary = await world.login('secretary')
  const { error } = await saveContent(shown(old))
  expect(error).toMatchObject({ code: 'BAD_INPUT', fields: { html: expect.stringContaining('重新放') } })
})

describe('a person’s uploads in a day', () => {
  const announce = (openid: string, sizes: number[], id = requestId()) =>
    world.app(openid, 'uploads.announce', { requestId: id, sizes })

  test('are counted once, however often the phone says so, and lie under the person’s own folder', async () => {
    const id = requestId()
    const one = await announce('o-young', [1000, 2000], id)
    expect(one.data.paths).toEqual([`uploads/o-young/${id}-0.jpg`, `uploads/o-young/${id}-1.jpg`])
    expect((await announce('o-young', [1000, 2000], id)).data).toEqual(one.data)
    expect(await uploadLedgers.find({})).toMatchObject([{ count: 2, bytes: 3000, paths: one.data.paths }])
    await Promise.all(Array.from({ length: 6 }, () => announce('o-elder', [10])))
    const ledger = await uploadLedgers.get(`o-elder:${dayOf(Date.now())}`)
    expect(ledger).toMatchObject({ count: 6, bytes: 60 })
    expect(new Set(ledger?.paths).size).toBe(6)
  })

  test('are bounded in number and size; the refusal says how to go on, and tomorrow it goes on', async () => {
    for (let i = 0; i < 10; i++) expect((await announce('o-young', Array(20).fill(1000))).ok).toBe(true)
    const { error } = await announce('o-young', [1000])
    expect(error).toMatchObject({ code: 'TOO_MANY', message: expect.stringMatching(/太多了.*还在手机里.*明天/) })
    const large = Array(20).fill(10 * 1024 * 1024)
    const answers = []
    for (let i = 0; i < 5; i++) answers.push((await announce('o-elder', large)).ok)
    expect(answers).toEqual([true, true, true, true, false])
    later = DAY
    expect((await announce('o-young', [1000])).ok).toBe(true)
  })
})

describe('what a function draws anew', () => {
  const dayLedger = () => uploadLedgers.get(`o-resident:${dayOf(Date.now())}`)
  const storedFiles = () => world.simulator.world.storage.count()
  const discard = async (caseId: string) => {
    const { version } = present(await cases.get(caseId))
    return world.app('o-resident', 'casework.discard', { caseId, version })
  }

  test('is noted before it is stored, with its upload, whether that was announced or not', async () => {
    const upload = await world.upload('o-resident', await photo(70))
    const { data } = await draftWith(upload)
    const [kept] = filesOfDocument(cases, present(await cases.get(data.caseId)))
    expect(await dayLedger()).toMatchObject({
      paths: expect.arrayContaining([upload.replace(/^cloud:\/\/[^/]+\//, '')]),
      kept: [{ path: present(kept).replace(/^cloud:\/\/[^/]+\//, ''), in: 'cases', id: data.caseId }],
      takenIn: 1,
    })
    // its removal right after the write fails, and so does every other try
    const remove = jest.spyOn(wx.storage, 'remove').mockRejectedValue(new Error('no storage'))
    await world.settle()
    remove.mockRestore()
    expect(present(await cases.get(data.caseId)).effects).toEqual({})
    expect(await isThere(upload)).toBe(true)
    later = DAY
    await removeUnused(collections, BUDGET)
    expect([await isThere(upload), await isThere(present(kept))]).toEqual([false, true])
  })

  test('is bounded in a day, whatever is refused; nothing is drawn or stored beyond', async () => {
    const [upload = ''] = await send('o-resident')
    await uploadLedgers.updateWhere({ _id: `o-resident:${dayOf(Date.now())}` }, { takenIn: 399 })
    const both = await world.upload('o-resident', await photo(71))
    const files = storedFiles()
    const drafts = await cases.count({ state: 'draft' })
    const { consent: _, ...input } = await make.submitInput()
    const saved = await world.app('o-resident', 'casework.saveDraft', {
      ...input,
      materials: { m1: { files: [upload] }, m3: { files: [both] } },
    })
    expect(saved.error).toMatchObject({ code: 'TOO_MANY', message: expect.stringMatching(/明天.*社区/) })
    expect([storedFiles(), await cases.count({ state: 'draft' })]).toEqual([files + 1, drafts])
    expect((await draftWith(upload)).ok).toBe(true)
  })

  test('a draft that is thrown away takes its photos with it, also when the storage does not answer', async () => {
    const [first = '', second = ''] = await send('o-resident', 2)
    const [one, other] = [(await draftWith(first)).data.caseId, (await draftWith(second)).data.caseId]
    await world.settle()
    const before = storedFiles()
    expect((await discard(one)).ok).toBe(true)
    expect(storedFiles()).toBe(before - 1)
    const [left = ''] = filesOfDocument(cases, present(await cases.get(other)))
    const remove = jest.spyOn(wx.storage, 'remove').mockRejectedValueOnce(new Error('no storage'))
    expect((await discard(other)).ok).toBe(true)
    remove.mockRestore()
    expect([await cases.get(other), await isThere(left)]).toEqual([null, true])
    later = DAY
    await removeUnused(collections, BUDGET)
    expect(await isThere(left)).toBe(false)
  })

  test('a draft that somebody wrote on while it was thrown away keeps its photos, the next night too', async () => {
    const [upload = ''] = await send('o-resident')
    const { caseId } = (await draftWith(upload)).data
    const [kept = ''] = filesOfDocument(cases, present(await cases.get(caseId)))
    const gone = jest.spyOn(cases, 'remove').mockResolvedValueOnce(false)
    expect((await discard(caseId)).error.code).toBe('CONFLICT')
    gone.mockRestore()
    later = DAY
    await removeUnused(collections, BUDGET)
    expect([(await cases.get(caseId))?.status, await isThere(kept)]).toEqual(['draft', true])
  })
})
