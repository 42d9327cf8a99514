import { askedFields } from '../../../domain/catalog/rules'
import { type FakeWx, installFakeWx, ok } from '../../testing/fake-wx'
import { applyFor, discardDraft, endDraft, openDraft } from './draft-session'

const ITEM = {
  id: 'allowance',
  version: 1,
  form: [
    { key: 'birthDate', label: '出生日期', type: 'date', required: true, fact: 'birthDate' },
    { key: 'account', label: '社保卡账号', type: 'bankCard', required: true, remember: 'ownSocialCard' },
    { key: 'livingWith', label: '和谁一起住', type: 'text', required: false },
    {
      key: 'motherBirth',
      label: '母亲出生日期',
      type: 'date',
      required: true,
      factFor: { fact: 'birthDate', sex: '女' },
    },
  ],
  materials: [],
}
const CARDS: Record<string, string> = { mother: '6222020000000000002', me: '6222020000000000001' }

let phone: FakeWx
beforeEach(() => {
  jest.useFakeTimers()
  phone = installFakeWx()
  phone.answers((action, input) => {
    if (action === 'catalog.get') return ok(ITEM)
    if (action === 'casework.known') {
      const running = input.forDependent === 'mother' ? { caseId: 'c9', words: '正在办理，不用再交一份。' } : null
      const facts = ['birthDate', ...(input.forDependent === 'mother' ? ['motherBirth'] : [])]
      return ok({ form: { account: CARDS[String(input.forDependent ?? 'me')] }, facts, running })
    }
    return ok({ caseId: 'c1', version: 1, savedAt: 1, materials: [] })
  })
})
afterEach(() => {
  endDraft()
  jest.useRealTimers()
})

test('whoever applies for their mother has her card filled in, not their own', async () => {
  const { keeper } = await openDraft('allowance')
  expect(keeper.current.form).toEqual({ account: CARDS.me })
  await applyFor('mother')
  expect(keeper.current.form).toEqual({ account: CARDS.mother })
  await applyFor(null)
  expect(keeper.current.form).toEqual({ account: CARDS.me })
})

test('nothing known of her leaves the field empty; what was typed stays', async () => {
  const { keeper } = await openDraft('allowance')
  keeper.change({ form: { ...keeper.current.form, livingWith: '独居' } })
  phone.answers(() => 'offline')
  await applyFor('mother')
  expect(keeper.current.form).toEqual({ livingWith: '独居' })
  keeper.change({ form: { ...keeper.current.form, account: '6222029999999999999' } })
  await applyFor(null)
  expect(keeper.current.form).toEqual({ livingWith: '独居', account: '6222029999999999999' })
})

test('what is known of the mother is asked of her son, and his answer does not go with her form', async () => {
  const session = await openDraft('allowance')
  const asked = () => askedFields(session.item.form, session.keeper.current.form).map(({ key }) => key)
  expect(asked()).toContain('motherBirth')
  session.keeper.change({ form: { ...session.keeper.current.form, motherBirth: '1950-01-01' } })
  await applyFor('mother')
  expect(asked()).toEqual(['account', 'livingWith'])
  expect(session.keeper.current.form).not.toHaveProperty('motherBirth')
  // without a network nothing is known, and it is asked
  phone.answers(() => 'offline')
  await applyFor(null)
  expect(asked()).toContain('motherBirth')
})

test('that the same is under way is known of whoever is chosen, and of nobody else', async () => {
  const session = await openDraft('allowance')
  expect(session.running).toBeNull()
  await applyFor('mother')
  expect(session.running).toMatchObject({ caseId: 'c9' })
  phone.answers(() => 'offline')
  await applyFor(null)
  expect(session.running).toBeNull()
})

test('every save says for whom, so that choosing oneself again counts', async () => {
  const { keeper } = await openDraft('allowance')
  await applyFor('mother')
  await keeper.flush()
  await applyFor(null)
  await keeper.flush()
  const saves = phone.calls.filter(({ action }) => action === 'casework.saveDraft')
  expect(saves.map(({ input }) => input.forDependent)).toEqual(['mother', null])
})

test('an old answer to what is not asked any more is left out', async () => {
  const { keeper } = await openDraft('allowance')
  keeper.change({ form: { birthDate: '1934-01-01', livingWith: '独居' } })
  const kept = phone.storage.get('draft.allowance')
  endDraft()
  phone.storage.set('draft.allowance', kept)
  expect((await openDraft('allowance')).keeper.current.form).toEqual({ livingWith: '独居' })
})

test('what an app that was killed had not sent yet goes when it is opened again', async () => {
  const { keeper } = await openDraft('allowance')
  keeper.change({ form: { livingWith: '独居' } })
  const kept = phone.storage.get('draft.allowance')
  endDraft()
  phone.storage.set('draft.allowance', kept)
  await openDraft('allowance')
  await jest.advanceTimersByTimeAsync(0)
  expect(phone.calls.at(-1)).toMatchObject({ action: 'casework.saveDraft', input: { form: { livingWith: '独居' } } })
})

test('a draft that was open a moment ago and is thrown away does not come back, nor does what it had still to save', async () => {
  const { keeper } = await openDraft('allowance')
  keeper.change({ form: { livingWith: '独居' } })
  await keeper.flush()
  keeper.change({ form: { livingWith: '独居', account: '6222029999999999999' } })
  await discardDraft('c1', 1)
  const saves = () => phone.calls.filter(({ action }) => action === 'casework.saveDraft').length
  const before = saves()
  await jest.runOnlyPendingTimersAsync()
  expect(saves()).toBe(before)
  const anew = await openDraft('allowance')
  expect(anew.resumed).toBe(false)
  expect(anew.keeper.current).toMatchObject({ caseId: null, form: { account: CARDS.me } })
})
