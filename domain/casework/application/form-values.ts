import type { AddressValue, FormField, PeopleRow } from '../../catalog/views'
import { type StoredFile, seal, unseal } from '../../kernel'
import { shownAnswer, textKindOf } from '../../kernel/form/rules'
import {
  cleanAddress,
  cleanBankCard,
  cleanIdNumber,
  cleanName,
  cleanText,
  isBlank,
  maskAddress,
  maskBankCard,
  maskIdNumber,
  TEXT_KINDS,
} from '../../kernel/text/rules'
import { isPhotos, type SealedValue } from './document'

type Values = Record<string, unknown>
interface StoredRow extends Omit<PeopleRow, 'idNumber'> {
  idNumber: SealedValue | null
}

const purposeOf = (key: string) => `casework.form.${key}`

const sealed = (plain: string, masked: string, key: string): SealedValue => ({
  sealed: seal(plain, purposeOf(key)),
  masked,
})

const opened = (value: SealedValue, key: string) => unseal(value.sealed, purposeOf(key))

/** What is stored of a field is what `storedForm` made of it; anything else is a defect, and is not shown. */
function sealedIn(value: unknown): SealedValue {
  if (!isSealedValue(value)) throw new Error('this answer is not sealed')
  return value
}

const isSealedValue = (value: unknown): value is SealedValue =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'masked' in value

const isRow = (value: unknown): value is StoredRow => typeof value === 'object' && value !== null && 'name' in value

const isAddress = (value: unknown): value is AddressValue =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

function addressIn(value: unknown): AddressValue {
  if (typeof value === 'string') return { text: value }
  if (!isAddress(value)) throw new Error('this answer is no address')
  return value
}

/** Is any of it kept sealed? */
export const isSealed = (field: FormField): boolean =>
  isSealedText(field) || ['bankCard', 'address', 'people'].includes(field.type)

const isSealedText = ({ type, sealed: kind }: FormField) => type === 'text' && kind !== undefined

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
  if (type === 'text' && field.sealed) return sealedText(field, String(value))
  if (type === 'bankCard') {
    const digits = cleanBankCard(String(value))
    return digits === '' ? null : sealed(digits, maskBankCard(digits), key)
  }
  if (type === 'address') {
    const { text, ...told } = addressIn(value)
    const address = { ...told, text: cleanAddress(text) }
    return sealed(JSON.stringify(address), maskAddress(address.text), key)
  }
  if (type === 'people' && Array.isArray(value)) return value.map((row: PeopleRow) => storedRow(row, key))
  if (type === 'text' && typeof value === 'string') return TEXT_KINDS[textKindOf(field)].clean(value)
  if (type === 'textarea' && typeof value === 'string') return cleanText(value)
  return value
}

function storedRow(row: PeopleRow, key: string): StoredRow {
  const idNumber = cleanIdNumber(row.idNumber ?? '')
  return {
    ...row,
    name: cleanName(row.name),
    relation: cleanText(row.relation),
    ...(row.note === undefined ? {} : { note: cleanText(row.note) }),
    idNumber: idNumber === '' ? null : sealed(idNumber, maskIdNumber(idNumber), key),
  }
}

function sealedText(field: FormField, text: string): SealedValue | null {
  if (isBlank(text)) return null
  const { clean, mask } = TEXT_KINDS[textKindOf(field)]
  return sealed(clean(text), mask(text), field.key)
}

/** The values as they were typed, for whoever typed them; photos as file ids. */
export function typedForm(form: readonly FormField[], stored: Values): Values {
  const values: Values = {}
  for (const field of form) {
    const { key, type } = field
    const value = stored[key]
    if (value === undefined || value === null) continue
    if (isSealedText(field) || type === 'bankCard') values[key] = opened(sealedIn(value), key)
    else if (type === 'address') values[key] = JSON.parse(opened(sealedIn(value), key))
    else if (type === 'photo') values[key] = isPhotos(value) ? value.map(({ fileID }) => fileID) : []
    else if (type === 'people' && Array.isArray(value))
      values[key] = value.filter(isRow).map((row) => ({
        ...row,
        idNumber: row.idNumber ? opened(row.idNumber, key) : '',
      }))
    else values[key] = value
  }
  return values
}

/** A value as it is shown, masked. */
export function shownValue(field: FormField, value: unknown): string {
  const { type } = field
  if (value === undefined || value === null || value === '') return '没有填'
  if (isSealedText(field) || type === 'bankCard' || type === 'address') return sealedIn(value).masked
  if (type === 'photo') return `${Array.isArray(value) ? value.length : 0}张照片`
  if (type === 'people' && Array.isArray(value)) return value.filter(isRow).map(shownRow).join('；')
  return shownAnswer(field, value)
}

const shownRow = ({ name, relation, idNumber, note }: StoredRow) =>
  `${name}（${[relation, idNumber?.masked, note].filter(Boolean).join('，')}）`

/** The sealed value of a form field in words, for whoever gave a reason to see it. null: nothing is sealed there. */
export function revealedValue(field: FormField, value: unknown): string | null {
  const { key, type } = field
  if (value === undefined || value === null) return null
  if (isSealedText(field) || type === 'bankCard') return opened(sealedIn(value), key)
  if (type === 'address') return addressIn(JSON.parse(opened(sealedIn(value), key))).text
  if (type === 'people' && Array.isArray(value))
    return value
      .filter(isRow)
      .map((row) => `${row.name} ${row.idNumber ? opened(row.idNumber, key) : '没有填'}`)
      .join('；')
  return null
}
