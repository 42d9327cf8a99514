import { answersTo } from '../../../tests/harness/answers'
import { idNumber } from '../../../tests/harness/neighbourhood'
import { allItems } from '../../catalog/all-items'
import { materialsNeeded } from '../../catalog/rules'
import type { Item } from '../../catalog/views'
import { problemsOf } from './answers'
import type { FormInputValues } from './form-input'
import { shownValue, storedForm, typedForm } from './form-values'

const KEY = Buffer.alloc(32, 7).toString('base64')
process.env.SECRET_KEYS = JSON.stringify({ current: 'k1', keys: { k1: KEY }, index: KEY })

const withMembers = (form: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(form).replaceAll('519999196005050014', idNumber('1960-05-05', 1)))

describe.each(allItems.map((item) => [item.everyday, item as unknown as Item] as const))('%s', (_everyday, item) => {
  const form = withMembers(answersTo(item)) as FormInputValues
  const files = { files: ['cloud://local/uploads/o-resident/photo.jpg'] }
  const materials = Object.fromEntries(materialsNeeded(item).map(({ key }) => [key, files]))

  test('can be filled in and handed in', () => {
    expect(problemsOf(item, { form, materials }, '2026-11-21')).toEqual({})
  })

  test('comes back as it was typed, and shows nothing that is sealed', () => {
    const photos = Object.fromEntries(item.form.filter(({ type }) => type === 'photo').map(({ key }) => [key, []]))
    const stored = storedForm(item.form, form, photos)
    const typed = typedForm(item.form, stored)
    for (const { key, type } of item.form) if (type !== 'photo') expect(typed[key]).toEqual(form[key])
    const shown = item.form.map((field) => shownValue(field, stored[field.key])).join('\n')
    for (const secret of ['6222021234567890123', idNumber('1960-05-05', 1), '3单元']) {
      expect(shown).not.toContain(secret)
      expect(JSON.stringify(stored)).not.toContain(secret)
    }
  })
})
