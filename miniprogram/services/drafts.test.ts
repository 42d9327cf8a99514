import { type Tile, tileOfPhoto } from '../components/photo-tiles/photo-tiles.view'
import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'
import { asInput, DraftKeeper, newDraft, type Saved, storedDraft } from './drafts'
import { keepTyped } from './typed-text'
import { forgetAllUnsent } from './unsent-storage'

let phone: FakeWx
let heard: Saved[]
const sent = (id: string): Tile => ({ ...tileOfPhoto(id, `/tmp/${id}`), fileID: `cloud://${id}`, state: 'sent' })
const keeper = () => new DraftKeeper(newDraft('pension', 2), (saved) => heard.push(saved))

beforeEach(() => {
  jest.useFakeTimers()
  phone = installFakeWx()
  heard = []
})
afterEach(() => jest.useRealTimers())

test('what is typed is in the phone at once, before any saving', () => {
  keeper().change({ form: { years: 16 } })
  expect(storedDraft('pension')?.form).toEqual({ years: 16 })
  expect(phone.calls).toHaveLength(0)
})

test('the server hears of it two seconds after the last change, once', async () => {
  phone.answers(() => ok({ caseId: 'c1', version: 1, savedAt: Date.UTC(2026, 10, 21, 2, 24), materials: [] }))
  const draft = keeper()
  draft.change({ form: { years: 1 } })
  jest.advanceTimersByTime(1500)
  draft.change({ form: { years: 16 } })
  await jest.advanceTimersByTimeAsync(2000)
  expect(phone.calls).toHaveLength(1)
  expect(phone.calls[0]?.input).toMatchObject({ itemId: 'pension', itemVersion: 2, form: { years: 16 } })
  expect(heard).toEqual([{ kind: 'saved', words: '已保存 10:24' }])
  expect(draft.current).toMatchObject({ caseId: 'c1', version: 1, dirty: false })
})

test('without a network it stays in the phone, says so, and goes out with the next change', async () => {
  const draft = keeper()
  draft.change({ form: { years: 16 } })
  await draft.flush()
  expect(heard[0]).toEqual({ kind: 'local', words: '没有网，已存在手机里' })
  phone.answers(() => ok({ caseId: 'c1', version: 1, savedAt: 0, materials: [] }))
  await draft.flush()
  expect(draft.current.caseId).toBe('c1')
})

test('a change while saving is saved too', async () => {
  const draft = keeper()
  phone.answers(() => {
    if (phone.calls.length === 1) draft.change({ form: { years: 17 } })
    return ok({ caseId: 'c1', version: phone.calls.length, savedAt: 0, materials: [] })
  })
  draft.change({ form: { years: 16 } })
  await draft.flush()
  await jest.advanceTimersByTimeAsync(2000)
  expect(phone.calls.map(({ input }) => input.form)).toEqual([{ years: 16 }, { years: 17 }])
  expect(phone.calls[1]?.input).toMatchObject({ caseId: 'c1', version: 1 })
})

test('a save that is under way when the app is killed is sent when it is opened again, as the same wish', async () => {
  phone.answers(() => ok({ caseId: 'c1', version: 1, savedAt: 0, materials: [] }))
  const killed = keeper()
  killed.change({ form: { years: 16 } })
  await killed.flush()
  expect(storedDraft('pension')).toMatchObject({ dirty: false })
  phone.answers(() => new Promise(() => undefined) as never)
  killed.change({ form: { years: 17 } })
  killed.flush()
  const kept = storedDraft('pension')!
  expect(kept).toMatchObject({ dirty: true, form: { years: 17 } })
  phone.answers(() => ok({ caseId: 'c1', version: 2, savedAt: 0, materials: [] }))
  await new DraftKeeper(kept, () => undefined).flush()
  const [, lost, again] = phone.calls.map(({ input }) => input)
  expect(again).toEqual(lost)
  expect(storedDraft('pension')).toMatchObject({ dirty: false, version: 2 })
})

test('two who want it saved at once save it once', async () => {
  phone.answers(() => ok({ caseId: 'c1', version: 1, savedAt: 0, materials: [] }))
  const draft = keeper()
  draft.change({ form: { years: 16 } })
  await Promise.all([draft.flush(), draft.flush(), draft.flush()])
  expect(phone.calls).toHaveLength(1)
})

test('another phone was faster: the page is told, nothing is overwritten', async () => {
  phone.answers(() => refusal('CONFLICT', '改过了'))
  const draft = keeper()
  draft.change({ form: { years: 16 } })
  await draft.flush()
  expect(heard[0]?.kind).toBe('conflict')
  expect(storedDraft('pension')?.form).toEqual({ years: 16 })
})

test('after a kill of the app the draft is there, and a photo that was on its way waits for 重新上传', () => {
  keeper().change({ tiles: { m1: [tileOfPhoto('a', '/tmp/a')] }, step: 2 })
  expect(storedDraft('pension')).toMatchObject({ step: 2, tiles: { m1: [{ id: 'a', state: 'failed' }] } })
})

test('the server gets fileIDs of photos that arrived, deferred papers, and no empty answers', () => {
  const draft = {
    ...newDraft('pension', 2),
    form: { years: 16, note: '', none: [] },
    tiles: { m1: [sent('a'), tileOfPhoto('b', '/tmp/b')], 'form.card': [sent('c')] },
    deferred: ['m2'],
  }
  expect(asInput(draft)).toEqual({
    itemId: 'pension',
    itemVersion: 2,
    forDependent: null,
    form: { years: 16, card: ['cloud://c'] },
    materials: { m1: { files: ['cloud://a'] }, m2: { files: [], deferred: true } },
  })
})

test('after submitting, a late save cannot bring the draft back', async () => {
  const draft = keeper()
  draft.change({ form: { years: 16 } })
  draft.stop()
  await jest.advanceTimersByTimeAsync(3000)
  expect(storedDraft('pension')).toBeNull()
  expect(phone.calls).toHaveLength(0)
})

test('清除本机草稿 removes what is not sent and nothing else', () => {
  keeper().change({ form: { years: 16 } })
  keepTyped('rate', { words: '好' })
  phone.storage.set('catalog.list', {})
  expect(forgetAllUnsent()).toBe(2)
  expect([...phone.storage.keys()]).toEqual(['catalog.list'])
})
