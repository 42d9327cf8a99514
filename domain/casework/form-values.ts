import { visibleFields } from '../catalog/rules'
import type { AddressValue, FormField, PeopleRow } from '../catalog/views'
import { open, type StoredFile, seal } from '../kernel'
import { maskIdNumber } from '../people/rules'
import type { SealedValue } from './case'

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

const maskCard = (digits: string) => (digits.length > 4 ? `尾号${digits.slice(-4)}` : '已填')
const maskAddress = (text: string) => (text.length > 6 ? `${text.slice(0, 6)}***` : text)

/** Values as they are stored: bank cards, other people's ID numbers and addresses sealed, each with what may be shown. */
export function storedForm(form: readonly FormField[], values: Values, photos: Record<string, StoredFile[]>): Values {
  const stored: Values = {}
  for (const { key, type } of form) {
    const value = values[key]
    if (type === 'photo') {
      if (photos[key]) stored[key] = photos[key]
    } else if (value !== undefined && value !== null) stored[key] = storedValue(key, type, value)
  }
  return stored
}

function storedValue(key: string, type: FormField['type'], value: unknown): unknown {
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

/** The values as they were typed, for whoever typed them; photos as file ids. */
export function typedForm(form: readonly FormField[], stored: Values): Values {
  const values: Values = {}
  for (const { key, type } of form) {
    const value = stored[key]
    if (value === undefined || value === null) continue
    if (type === 'bankCard') values[key] = opened(value as SealedValue, key)
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
export function shownValue({ type, unit = '' }: FormField, value: unknown): string {
  if (value === undefined || value === null || value === '') return '没有填'
  if (type === 'bankCard' || type === 'address') return (value as SealedValue).masked
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
export function revealedValue({ key, type }: FormField, value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (type === 'bankCard') return opened(value as SealedValue, key)
  if (type === 'address') return (JSON.parse(opened(value as SealedValue, key)) as AddressValue).text
  if (type === 'people')
    return (value as StoredRow[])
      .map((row) => `${row.name} ${row.idNumber ? opened(row.idNumber, key) : '没有填'}`)
      .join('；')
  return null
}
