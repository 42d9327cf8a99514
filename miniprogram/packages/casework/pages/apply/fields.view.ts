import { askedFields, checkForm } from '../../../../../domain/catalog/rules'
import type { FormField } from '../../../../../domain/catalog/views'
import type { Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { dayOf } from '../../../../services/dates'
import type { LocalDraft } from '../../../../services/drafts'

export interface FieldView {
  key: string
  label: string
  type: FormField['type']
  required: boolean
  hint: string
  options: string[]
  unit: string
  /** people: what somebody says who has nobody to name */
  none: string
  /** date: where the wheel opens, 'YYYY-MM-DD'; '': today */
  opens: string
  /** date: the first and the last day on the wheel */
  from: string
  until: string
  value: unknown
  tiles: Tile[]
  error: string
}

/** The fields of one screen that the answers so far make visible, with what is wrong beside each. */
export function fieldViews(
  form: FormField[],
  keys: string[],
  draft: LocalDraft,
  errors: Record<string, string>,
): FieldView[] {
  return stepFields(form, keys, draft).map((field) => ({
    key: field.key,
    label: field.label,
    type: field.type,
    required: field.required,
    hint: field.hint ?? '',
    options: field.options ?? [],
    unit: field.unit ?? '',
    none: field.none ?? '',
    opens: opensAt(field),
    from: field.range === 'future' ? dayOf(Date.now()) : '1900-01-01',
    until: field.range === 'past' ? dayOf(Date.now()) : '2060-12-31',
    value: draft.form[field.key] ?? '',
    tiles: draft.tiles[`form.${field.key}`] ?? [],
    error: errors[field.key] ?? '',
  }))
}

/** The fields of one screen that the answers so far make visible. */
export const stepFields = (form: FormField[], keys: string[], draft: LocalDraft): FormField[] =>
  askedFields(form, draft.form).filter(({ key }) => keys.includes(key))

/** Birth dates lie far back: the wheel opens near them, not at today. */
const opensAt = ({ opensAt: near }: FormField): string => {
  const yearsAgo = (years: number) => `${Number(dayOf(Date.now()).slice(0, 4)) - years}-01-01`
  if (near === 'adult') return '1965-01-01'
  if (near === 'youth') return yearsAgo(45)
  return near === 'child' ? yearsAgo(3) : ''
}

/** What is wrong with the fields of one screen, by key; of several things wrong in one field, the first. */
export function screenErrors(
  form: FormField[],
  keys: string[],
  values: Record<string, unknown>,
  today: string,
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [path, sentence] of Object.entries(checkForm(form, values, today))) {
    const [key = ''] = path.split('.')
    if (keys.includes(key)) errors[key] ??= sentence
  }
  return errors
}
