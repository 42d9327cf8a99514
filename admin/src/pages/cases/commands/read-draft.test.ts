import type { StaffCase } from '../../../../../domain/casework/views'
import { emptyDraft, forwardTargets } from './drafts'
import { readDraft } from './read-draft'

const found = {
  level: 'community',
  materials: [
    { key: 'm1', required: true, files: [{ fileID: 'f' }] },
    { key: 'm2', required: true, files: [] },
    { key: 'm3', required: false, files: [] },
  ],
  workers: [
    { personId: 'w1', name: '赵样例', grid: '07网格' },
    { personId: 'w2', name: '钱样例', grid: '08网格' },
  ],
} as unknown as StaffCase

test('accepting needs nothing; a blank note is not sent', () => {
  expect(readDraft('accept', { note: '  ' })).toEqual({ input: {} })
  expect(readDraft('accept', { note: ' 好 ' })).toEqual({ input: { note: '好' } })
})

test('a supplement needs a material or a word, and a reason for each material', () => {
  expect(readDraft('requestSupplement', { reasons: {}, note: '请写明收入来源' })).toEqual({
    input: { materials: [], note: '请写明收入来源' },
  })
  expect(readDraft('requestSupplement', { reasons: {}, note: '' })).toHaveProperty('problems.materials')
  expect(readDraft('requestSupplement', { reasons: { m1: '模糊', m2: ' ' }, note: '' })).toEqual({
    problems: { m2: '请写清楚哪里不对，居民才知道怎么补。' },
  })
  expect(readDraft('requestSupplement', { reasons: { m1: '模糊' }, note: '' })).toEqual({
    input: { materials: [{ key: 'm1', reason: '模糊' }] },
  })
})

test('not accepting needs the reason and the way on', () => {
  expect(readDraft('notAccept', { reason: '不在范围', wayOn: '' })).toEqual({
    problems: { wayOn: '请告诉居民接下来可以怎么办。' },
  })
})

test('a pick-up starts with the papers that are missing and needed, and the grid’s own worker', () => {
  expect(emptyDraft('requestPickup', found)).toEqual({ materials: ['m2'], workerId: 'w1', note: '' })
})

test('rejecting needs a reason, approving does not send one', () => {
  expect(readDraft('decide', { outcome: 'rejected', reason: '', opinion: '' })).toHaveProperty('problems.reason')
  expect(readDraft('decide', { outcome: 'approved', reason: '旧的', opinion: '符合' })).toEqual({
    input: { outcome: 'approved', opinion: '符合' },
  })
})

test('an undecided decision is not sent', () => {
  expect(readDraft('decide', emptyDraft('decide', found))).toHaveProperty('problems.outcome')
})

test('forwarding goes upwards only', () => {
  expect(forwardTargets({ level: 'community' })).toEqual(['town', 'county'])
  expect(forwardTargets({ level: 'town' })).toEqual(['county'])
})

test('a task is handed over to somebody who was chosen', () => {
  expect(readDraft('handOver', { workerId: '', note: '' })).toEqual({
    problems: { workerId: '请选改派给哪位网格员。' },
  })
  expect(readDraft('handOver', { workerId: 'w2', note: ' 先打电话 ' })).toEqual({
    input: { workerId: 'w2', note: '先打电话' },
  })
})
