import { caseMaker, FORM, ITEM, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { hugePhoto, photo, textFile } from '../../../tests/harness/photos'
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
afterAll(() => world.close())

const me = (action: string, input: object) => world.app('o-resident', `casework.${action}`, input)
const draft = (more: object = {}) =>
  me('saveDraft', { requestId: requestId(), ...ITEM, form: {}, materials: {}, ...more })

describe('tapping again', () => {
  test('ten taps on submit are one case, and every tap gets the same answer', async () => {
    const input = await make.submitInput()
    const answers = await Promise.all(Array.from({ length: 10 }, () => me('submit', input)))
    expect(new Set(answers.map(({ data }) => data.caseId)).size).toBe(1)
    const mine = await me('mine', { state: 'running' })
    expect(mine.data.rows).toHaveLength(1)
  })

  test('a tap whose answer got lost may be repeated when its photos are long taken in', async () => {
    const input = await make.submitInput()
    const first = await me('submit', input)
    await world.settle()
    const again = await me('submit', input)
    expect(again.data).toMatchObject({ caseId: first.data.caseId, version: first.data.version })
  })

  test('ten taps on submitting a draft are one case', async () => {
    const saved = await draft()
    const input = { ...(await make.submitInput()), caseId: saved.data.caseId, version: saved.data.version }
    const answers = await Promise.all(Array.from({ length: 10 }, () => me('submit', input)))
    expect(answers.map(({ ok }) => ok)).toEqual(Array(10).fill(true))
    expect(new Set(answers.map(({ data }) => data.version)).size).toBe(1)
  })

  test('the same draft request twice is one draft', async () => {
    const input = { requestId: requestId(), ...ITEM, form: { contributionYears: 3 }, materials: {} }
    const [first, second] = [await me('saveDraft', input), await me('saveDraft', input)]
    expect(second.data.caseId).toBe(first.data.caseId)
  })

  test('a later save whose answer got lost, sent again, is the same save', async () => {
    const { data } = await draft({ form: { contributionYears: 3 } })
    const input = { requestId: requestId(), caseId: data.caseId, version: data.version, form: { contributionYears: 4 } }
    const [first, again] = [await draft(input), await draft(input)]
    expect(again).toMatchObject({ ok: true, data: { version: first.data.version } })
  })

  test('two phones on one draft: the older one is told, nothing is overwritten', async () => {
    const { data } = await draft({ form: { contributionYears: 3 } })
    const again = { caseId: data.caseId, version: data.version }
    expect((await draft({ ...again, form: { contributionYears: 4 } })).ok).toBe(true)
    expect((await draft({ ...again, form: { contributionYears: 5 } })).error.code).toBe('CONFLICT')
    expect((await me('draft', { caseId: data.caseId })).data.form).toEqual({ contributionYears: 4 })
  })
})

describe('a draft', () => {
  test('keeps what was typed as it was typed, wrong or not, and photos with their links', async () => {
    const form = { payoutAccount: '6222 02', otherPensionName: '长'.repeat(10_000), makeUp: true }
    const upload = await world.upload('o-resident', await photo())
    const saved = await draft({
      form,
      materials: { m3: { files: [upload] }, m4: { files: [], deferred: true } },
      step: 2,
    })
    expect(saved.error).toBeUndefined()
    expect(saved.cost.requests).toBeLessThanOrEqual(3)
    const resumed = (await me('draft', { caseId: saved.data.caseId })).data
    expect(resumed).toMatchObject({ step: 2, form: { payoutAccount: '622202', makeUp: true }, forDependent: null })
    expect(resumed.form.otherPensionName).toHaveLength(10_000)
    const [kept] = resumed.materials.find(({ key }: { key: string }) => key === 'm3').files
    expect((await fetch(kept.url)).ok).toBe(true)
  })

  test('a photo sent again, by its upload or by its own id, is not stored twice; one left out is removed', async () => {
    const upload = await world.upload('o-resident', await photo(77))
    const first = (await draft({ materials: { m3: { files: [upload] } } })).data
    const fileID = (of: typeof first) => of.materials[2].files.map((file: { fileID: string }) => file.fileID)
    const next = { caseId: first.caseId, materials: { m3: { files: [upload] } } }
    const second = (await draft(next)).data
    expect(fileID(second)).toEqual(fileID(first))
    const third = (await draft({ ...next, materials: { m3: { files: fileID(first) } } })).data
    expect(fileID(third)).toEqual(fileID(first))
    expect((await draft({ ...next, materials: { m3: { files: [] } } })).data.materials[2].files).toEqual([])
    await world.settle()
    const stored = (await cases.get(first.caseId))!
    expect(stored.effects).toEqual({})
    expect((await draft({ ...next, materials: { m3: { files: fileID(first) } } })).error.code).toBe('BAD_FILE')
  })

  test('a photo that was named twice is there once', async () => {
    const upload = await world.upload('o-resident', await photo(78))
    const before = world.simulator.world.storage.count()
    const { data } = await draft({ materials: { m3: { files: [upload, upload] } } })
    expect(data.materials[2].files).toHaveLength(1)
    await world.settle()
    expect(world.simulator.world.storage.count()).toBe(before)
  })

  test('can be thrown away', async () => {
    const { data } = await draft()
    expect((await me('discard', { caseId: data.caseId, version: data.version })).ok).toBe(true)
    expect((await me('draft', { caseId: data.caseId })).error.code).toBe('NOT_FOUND')
  })
})

describe('photos', () => {
  const withFile = (file: string) => draft({ materials: { m3: { files: [file] } } })
  const at = 'materials.m3.files.0'

  test('of 12 MB are refused with their size', async () => {
    const told = await withFile(await world.upload('o-resident', await hugePhoto()))
    expect(told.error).toMatchObject({
      code: 'BAD_FILE',
      fields: { [at]: '这张照片有12 MB，最大10 MB，请换一张或先压缩。' },
    })
  })

  test('that are text files under another name are refused', async () => {
    const told = await withFile(await world.upload('o-resident', textFile(), 'photo.jpg'))
    expect(told.error).toMatchObject({
      code: 'BAD_FILE',
      fields: { [at]: '这不是照片文件，请拍照或从相册选一张（JPG、PNG）。' },
    })
  })

  test('of somebody else, or whose upload broke off, are refused', async () => {
    const theirs = await withFile(await world.upload('o-neighbour', await photo()))
    expect(theirs.error.fields).toEqual({ [at]: '这张照片不是您上传的，请重新选一张。' })
    const mine = await world.upload('o-resident', await photo())
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const missing = await withFile(mine.replace(/[^/]+$/, 'never-arrived.jpg'))
    expect(missing.error.fields).toEqual({ [at]: '这张照片没有传完，或者传了3天还没有用上，已经清掉了。请重新上传。' })
    expect(complaint).toHaveBeenCalled()
    complaint.mockRestore()
  })

  test('several wrong ones are all named at once, and nothing of the draft is lost', async () => {
    const { data } = await draft({ form: { contributionYears: 9 } })
    const wrong = await world.upload('o-resident', textFile())
    const told = await draft({
      caseId: data.caseId,
      form: {},
      materials: { m1: { files: [wrong] }, m3: { files: [wrong] } },
    })
    expect(Object.keys(told.error.fields!)).toEqual(['materials.m1.files.0', at])
    expect((await me('draft', { caseId: data.caseId })).data.form).toEqual({ contributionYears: 9 })
  })
})

describe('submitting', () => {
  const fieldsOf = async (more: object) =>
    (await me('submit', { ...(await make.submitInput()), ...more })).error?.fields

  test('names everything that is missing, beside its field', async () => {
    expect(await fieldsOf({ form: {}, materials: {} })).toEqual({
      'form.contributionYears': '请填写“一共交了多少年”。',
      'form.makeUp': '请回答“是否要补缴到15年”：是，还是否。',
      'form.otherPension': '请回答“是否领过其他养老待遇”：是，还是否。',
      'form.payoutAccount': '请填写“社保卡账号”。',
      'materials.m3': '请拍“社会保障卡（待遇账户）”的照片。',
    })
  })

  test('refuses a note of ten thousand characters with its length', async () => {
    const form = { ...FORM, otherPension: true, otherPensionName: '长'.repeat(10_000) }
    expect(await fieldsOf({ form })).toEqual({
      'form.otherPensionName': '最多100个字，现在有10000个字，请删短一些。',
    })
  })

  test('refuses what the item does not know, and what is not of its kind', async () => {
    expect(await fieldsOf({ form: { ...FORM, extra: 1 } })).toEqual({ 'form.extra': '这个事项没有这一项内容。' })
    expect(await fieldsOf({ materials: { m9: { files: [] } } })).toEqual({ 'materials.m9': '这个事项不要这样材料。' })
    expect(await fieldsOf({ surprise: true })).toEqual({ surprise: '多余的内容，系统不认识。' })
    expect(await fieldsOf({ consent: false })).toEqual({ consent: '请先阅读并同意承诺书。' })
  })

  test('refuses to put off what cannot wait', async () => {
    expect(await fieldsOf({ materials: { m3: { files: [], deferred: true } } })).toHaveProperty(['materials.m3'])
  })

  test('refuses an item that has changed, and one that never was', async () => {
    expect(await fieldsOf({ itemVersion: 9 })).toHaveProperty('itemVersion')
    const never = await me('submit', { ...(await make.submitInput()), itemId: 'no-such-item' })
    expect(never.error.code).toBe('NOT_FOUND')
  })

  test('an answer to a question that disappeared is not sent along', async () => {
    const input = await make.submitInput()
    const told = await me('submit', { ...input, form: { ...FORM, otherPensionName: '早先填的' } })
    expect(told.data.form.map(({ key }: { key: string }) => key)).not.toContain('otherPensionName')
  })

  test('somebody I do not look after cannot be applied for', async () => {
    expect(await fieldsOf({ forDependent: 'person-o-neighbour' })).toHaveProperty('forDependent')
  })
})

test('what is stored holds neither bank card nor address in the clear', async () => {
  const { caseId } = await make.caseIn('submitted')
  const text = JSON.stringify(await cases.get(caseId))
  expect(text).not.toContain('6222021234567890123')
  expect(text).not.toContain('19900000001')
  expect(text).not.toContain('101室')
  expect(text).toContain('尾号0123')
})

test('a supplement brings everything that was asked, or says what is still missing', async () => {
  const { caseId, version } = await make.caseIn('supplementing')
  const bring = async (more: object) =>
    me('supplement', { requestId: requestId(), caseId, version, materials: {}, ...more })
  expect((await bring({})).error.fields).toEqual({ 'materials.m3': '请补交“社会保障卡（待遇账户）”的照片。' })
  const files = [await world.upload('o-resident', await photo(61))]
  const wrongForm = await bring({ materials: { m3: { files } }, form: { payoutAccount: '12' } })
  expect(wrongForm.error.fields).toHaveProperty(['form.payoutAccount'])
  const request = {
    requestId: requestId(),
    materials: { m3: { files } },
    form: { payoutAccount: '6222029876543210000' },
  }
  const done = await bring(request)
  expect(done.error).toBeUndefined()
  expect(done.cost.requests).toBeLessThanOrEqual(3)
  expect(done.data.form.at(-1)).toMatchObject({ text: '尾号0000' })
  expect((await bring(request)).data.version).toBe(done.data.version)
  const account = done.data.form.find(({ key }: { key: string }) => key === 'payoutAccount')
  expect(account.earlier).toEqual([{ text: expect.stringMatching(/^尾号\d{4}$/), at: expect.any(Number) }])
  expect(account.earlier[0].text).not.toBe(account.text)
  const others = done.data.form.filter(({ key }: { key: string }) => key !== 'payoutAccount')
  expect(others.flatMap(({ earlier }: { earlier: object[] }) => earlier)).toEqual([])
})

describe('a supplement, days later', () => {
  const stored = async (change: object) => {
    const { caseId, version } = await make.caseIn('supplementing')
    const { form, submittedAt } = (await cases.get(caseId))!
    await cases.updateWhere(
      { _id: caseId },
      { form: { ...form, ...change }, submittedAt: submittedAt! - 9 * 86_400_000 },
    )
    const files = [await world.upload('o-resident', await photo(62))]
    return (form?: object) =>
      me('supplement', { requestId: requestId(), caseId, version, materials: { m3: { files } }, ...(form && { form }) })
  }
  test('of papers only leaves every answer as it was', async () => {
    const before = { contributionYears: 12.5 }
    const bring = await stored(before)
    const { data, error } = await bring()
    expect(error).toBeUndefined()
    expect((await cases.get(data.caseId))!.form).toMatchObject(before)
  })
})

test('of two clerks who accept at the same moment one is told that somebody was first', async () => {
  const { caseId, version } = await make.caseIn('submitted')
  const both = [1, 2].map(() => world.admin(staff.clerk, 'casework.accept', { caseId, version }))
  const answers = await Promise.all(both)
  expect(answers.map(({ ok, error }) => (ok ? 'done' : error.code)).sort()).toEqual(['CONFLICT', 'done'])
  expect((await cases.get(caseId))!.log.filter(({ did }) => did === 'accept')).toHaveLength(1)
})

test('refusing and withdrawing leave a way on', async () => {
  const refused = await make.caseIn('submitted')
  await make.give('clerk', 'notAccept', refused.caseId, { reason: '户口不在本县', wayOn: '到户籍地社区申请' })
  const seen = (await me('get', { caseId: refused.caseId })).data
  expect(seen).toMatchObject({ status: 'notAccepted', sentence: '没有受理：户口不在本县', available: [] })
  expect(seen.nextSteps[0]).toBe('可以这样办：到户籍地社区申请')
  const { caseId, version } = await make.caseIn('accepted')
  const withdrawn = await me('withdraw', { caseId, version, reason: '不想办了' })
  expect(withdrawn.data.nextSteps[0]).toContain('可以重新申请')
  expect((await me('withdraw', { caseId, version: version + 1 })).error.code).toBe('NOT_NOW')
})
