import type { FormField } from '../../../../../domain/catalog/views'
import { dayOf } from '../../../../services/dates'
import type { LocalDraft } from '../../../../services/drafts'
import { fieldViews } from './fields.view'

const draft: LocalDraft = {
  itemId: 'item',
  itemVersion: 1,
  caseId: null,
  version: null,
  requestId: 'request',
  submitId: 'submit',
  forDependent: null,
  form: {},
  tiles: {},
  deferred: [],
  step: 0,
  dirty: false,
  savedAt: null,
}
const wheel = (more: Partial<FormField>) => {
  const field: FormField = { key: 'day', label: '日期', type: 'date', required: true, ...more }
  const [view] = fieldViews([field], ['day'], draft, {})
  return { opens: view?.opens, from: view?.from, until: view?.until }
}
const today = dayOf(Date.now())

test('a wheel of days holds only those that can be the answer', () => {
  expect(wheel({ range: 'past' })).toEqual({ opens: '', from: '1900-01-01', until: today })
  expect(wheel({ range: 'future' })).toEqual({ opens: '', from: today, until: '2060-12-31' })
})

test('and opens where the answer is likely: when a grown-up or a child was born, when a soldier went', () => {
  const year = Number(today.slice(0, 4))
  expect(wheel({ opensAt: 'adult' }).opens).toBe('1965-01-01')
  expect(wheel({ opensAt: 'child' }).opens).toBe(`${year - 3}-01-01`)
  expect(wheel({ opensAt: 'youth' }).opens).toBe(`${year - 45}-01-01`)
})
