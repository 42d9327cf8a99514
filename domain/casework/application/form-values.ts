import { visibleFields } from '../../catalog/rules'
import type { AddressValue, FormField, PeopleRow } from '../../catalog/views'
import { open, type StoredFile, seal } from '../../kernel'
import { cleanIdNumber, maskIdNumber, maskPhone } from '../../people/rules'
import type { SealedValue } from './document'

type Values = Record<string, unknown>
interface StoredRow extends Omit<PeopleRow, 'idNumber'> {
  idNumber: SealedValue | null
}

const purposeOf = (key: string) => `casework.form.${key}`

const sealed = (plain: string, masked: string, key: string): SealedValue => ({
  sealed: seal(plain, purposeOf(key)),
  masked,
})

const opened = (value: SealedValue, key: string) => open(value.sealed, purposeOf(key))

/** Is any of it kept sealed? */
export const isSealed = (field: FormField): boolean =>
  isSealedText(field) || ['bankCard', 'address', 'people'].includes(field.type)

const isSealedText = ({ type, sealed: kind }: FormField) => type === 'text' && kind !== undefined

const maskCard = (digits: string) => (digits.length > 4 ? `尾号${digits.slice(-4)}` : '已填')
const maskAddress = (text: string) => (text.length > 6 ? `${text.slice(0, 6)}***` : text)

/** Values as they are stored: bank cards, other people's ID numbers and addresses sealed, each with what may be shown. */
export function storedForm(form: readonly FormField[], values: Values, photos: Record<string, StoredFile[]>): Values {
  const stored: Values = {}
  for (const field of form) {
    const { key, type } = field
    const value = values[key]
    if (type === 'photo') {
      if (photos[key]) stored[key] = photos[key]
    } else if (value !== undefined && value !== null) stored[key] = storedValue(field, value)
  }
  return stored
}

function storedValue(field: FormField, value: unknown): unknown {
  const { key, type } = field
  if (type === 'text' && field.sealed) return sealedText(field, String(value).trim())
  if (type === 'bankCard') {
    const digits = String(value).replace(/[\s-]/g, '')
    return digits === '' ? null : sealed(digits, maskCard(digits), key)
  }
  if (type === 'address') {
    const address = (typeof value === 'string' ? { text: value } : value) as AddressValue
    return sealed(JSON.stringify(address), maskAddress(address.text), key)
  }
  if (type === 'people' && Array.isArray(value))
    return value.map(
      (row: PeopleRow): StoredRow => ({
        ...row,
        idNumber: row.idNumber ? sealed(row.idNumber, maskIdNumber(row.idNumber), key) : null,
      }),
    )
  return value
}

const MASK: Record<NonNullable<FormField['sealed']>, (text: string) => string> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  text: (text) => `${[...text].slice(0, 2).join('')}***`,
}

function sealedText({ key, sealed: kind = 'text' }: FormField, text: string): SealedValue | null {
  if (text === '') return null
  const plain = kind === 'idNumber' ? cleanIdNumber(text) : text
  return sealed(plain, MASK[kind](plain), key)
}

/** The values as they were typed, for whoever typed them; photos as file ids. */
export function typedForm(form: readonly FormField[], stored: Values): Values {
  const values: Values = {}
  for (const field of form) {
    const { key, type } = field
    const value = stored[key]
    if (value === undefined || value === null) continue
    if (isSealedText(field) || type === 'bankCard') values[key] = opened(value as SealedValue, key)
    else if (type === 'address') values[key] = JSON.parse(opened(value as SealedValue, key))
    else if (type === 'photo') values[key] = (value as StoredFile[]).map(({ fileID }) => fileID)
    else if (type === 'people')
      values[key] = (value as StoredRow[]).map((row) => ({
        ...row,
        idNumber: row.idNumber ? opened(row.idNumber, key) : '',
      }))
    else values[key] = value
  }
  return values
}

/** Only what is asked: an answer to a question that has disappeared is not sent along. */
export function visibleValues(form: readonly FormField[], values: Values): Values {
  const keys = visibleFields(form, values).map(({ key }) => key)
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]))
}

/** A value as it is shown, masked. */
export function shownValue(field: FormField, value: unknown): string {
  const { type, unit = '' } = field
  if (value === undefined || value === null || value === '') return '没有填'
  if (isSealedText(field) || type === 'bankCard' || type === 'address') return (value as SealedValue).masked
  if (type === 'money') return `${(Number(value) / 100).toFixed(2)}元`
  if (type === 'number') return `${value}${unit}`
  if (type === 'boolean') return value === true ? '是' : '否'
  if (type === 'multiselect' && Array.isArray(value)) return value.join('、')
  if (type === 'photo') return `${(value as StoredFile[]).length}张照片`
  if (type === 'people') return (value as StoredRow[]).map(shownRow).join('；')
  return String(value)
}

const shownRow = ({ name, relation, idNumber, note }: StoredRow) =>
  `${name}（${[relation, idNumber?.masked, note].filter(Boolean).join('，')}）`

/** The sealed value of a form field in words, for whoever gave a reason to see it. null: nothing is sealed there. */
export function revealedValue(field: FormField, value: unknown): string | null {
  const { key, type } = field
  if (value === undefined || value === null) return null
  if (isSealedText(field) || type === 'bankCard') return opened(value as SealedValue, key)
  if (type === 'address') return (JSON.parse(opened(value as SealedValue, key)) as AddressValue).text
  if (type === 'people')
    return (value as StoredRow[])
      .map((row) => `${row.name} ${row.idNumber ? opened(row.idNumber, key) : '没有填'}`)
      .join('；')
  return null
}
