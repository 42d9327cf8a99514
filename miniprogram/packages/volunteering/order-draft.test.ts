import { keepOrderDraft, newOrderDraft, orderInput, placeInput, storedOrderDraft } from './order-draft'

const storage = new Map<string, unknown>()
beforeEach(() => {
  storage.clear()
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    },
  })
})

const draft = { ...newOrderDraft('haircut'), startAt: 2000 }
const tile = { id: 't1', path: 'p', url: '', fileID: 'cloud://a', state: 'sent', percent: 100, reason: '' } as const

test('what was typed is there after the app was killed, with the same requestId', () => {
  keepOrderDraft({ ...draft, note: '五楼', tiles: [{ ...tile, fileID: null, state: 'sending' }] })
  const found = storedOrderDraft('haircut', 1000)
  expect(found).toMatchObject({ note: '五楼', startAt: 2000, requestId: draft.requestId })
  expect(found?.tiles[0]?.state).toBe('failed')
  expect(storedOrderDraft('walk', 1000)).toBeNull()
})

test('a time that has passed meanwhile is asked again', () => {
  keepOrderDraft(draft)
  expect(storedOrderDraft('haircut', 2000)?.startAt).toBeNull()
})

test('without more said it happens at the registered home', () => {
  expect(placeInput(draft)).toEqual({})
  expect(placeInput({ ...draft, buildingId: 'b1' })).toEqual({})
})

test('another building goes with its entrance and room', () => {
  const other = { ...draft, placeKind: 'other', buildingId: 'b1', unit: '2', room: '302' } as const
  expect(placeInput(other)).toEqual({ buildingId: 'b1', unit: '2', room: '302' })
})

test('the place of an order that is being changed stays unless another is told', () => {
  expect(placeInput({ ...draft, placeKind: 'kept', text: '楼下' })).toBeUndefined()
})

test('only photos that arrived are sent; empty words are left out', () => {
  const failed = { ...tile, id: 't2', fileID: null, state: 'failed' } as const
  expect(orderInput({ ...draft, forWhom: 'person-2', note: '  ', tiles: [tile, failed] })).toEqual({
    requestId: draft.requestId,
    serviceId: 'haircut',
    forDependent: 'person-2',
    startAt: 2000,
    place: {},
    photos: ['cloud://a'],
  })
})
