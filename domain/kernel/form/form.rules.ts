import { ageOn, daysApart, isDay } from '../clock/rules'
import {
  birthDayOf,
  charactersOf,
  checkBankCard,
  checkIdNumber,
  checkName,
  cleanIdNumber,
  cleanText,
  hasBrokenCharacter,
  isBlank,
  TEXT_KINDS,
} from '../text/rules'
import { yuanWords } from './amounts.rules'
import type { AddressValue, FactFor, FieldType, FormField, FormSubject, PeopleRow } from './field'

export type FormValues = Record<string, unknown>

/** The fields that are asked, given what was answered so far; a field whose question is hidden is hidden too. */
export function visibleFields(form: readonly FormField[], values: FormValues): FormField[] {
  const shown = new Set<string>()
  return form.filter((field) => {
    const { showWhen } = field
    const visible = !showWhen || (shown.has(showWhen.key) && matches(values[showWhen.key], showWhen.equals))
    if (visible) shown.add(field.key)
    return visible
  })
}

/**
 * The form as it is for somebody: what is known of some people only is a question to the others.
 * @param isKnown is it known of whom the form is for?
 */
export const formFor = (form: readonly FormField[], isKnown: (field: FormField) => boolean): FormField[] =>
  form.map((field) => (field.factFor && isKnown(field) ? { ...field, fact: field.factFor.fact } : field))

/** Is what a fact says of `factFor` known of this person? */
export const isFactOf = ({ sex, under }: FactFor, subject: FormSubject): boolean =>
  (sex === undefined || sex === subject.sex) && (under === undefined || subject.age < under)

/** What the person is asked: what is known of them is not. */
export const askedFields = (form: readonly FormField[], values: FormValues): FormField[] =>
  visibleFields(form, values).filter(({ fact }) => !fact)

/** Only what is asked: an answer to a question that has disappeared is not sent along. */
export function visibleAnswers<Answer>(
  form: readonly FormField[],
  values: Record<string, Answer>,
): Record<string, Answer> {
  const keys = new Set(visibleFields(form, values).map(({ key }) => key))
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => keys.has(key) && value !== undefined))
}

/** An answer that everybody may read, in words. */
export function shownAnswer({ type, unit = '' }: Pick<FormField, 'type' | 'unit'>, value: unknown): string {
  if (value === undefined || value === null || value === '') return '没有填'
  if (type === 'money' && typeof value === 'number') return yuanWords(value)
  if (type === 'number') return `${value}${unit}`
  if (type === 'boolean') return value === true ? '是' : '否'
  if (type === 'multiselect' && Array.isArray(value)) return value.join('、')
  return String(value)
}

const matches = (value: unknown, wanted: string | boolean) =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted

/**
 * Checks a whole form as it would be submitted.
 * @param today 'YYYY-MM-DD' in China
 * @returns by field key what is wrong, as a sentence; a row of a people field by "key.index.part"
 */
export function checkForm(form: readonly FormField[], values: FormValues, today: string): Record<string, string> {
  const problems: Record<string, string> = {}
  const visible = visibleFields(form, values)
  const known = new Set(form.map((field) => field.key))
  for (const key of Object.keys(values)) if (!known.has(key)) problems[key] = '这个事项没有这一项内容。'
  for (const field of visible) {
    const value = values[field.key]
    if (isEmpty(value)) {
      // a fact that is not there yet is filled in by the server
      if (field.required && !field.fact) problems[field.key] = MISSING[field.type](field)
      continue
    }
    const found = CHECKS[field.type](value, field, today)
    if (typeof found === 'string') problems[field.key] = found
    else if (found) for (const [part, message] of Object.entries(found)) problems[`${field.key}.${part}`] = message
    else {
      const order = beforeBirth(field, values, today) ?? outOfOrder(field, visible, values)
      if (order) problems[field.key] = order
    }
  }
  return problems
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && 'text' in value && isBlank(String(value.text ?? '')))

const fill = (field: FormField) => `请填写“${field.label}”。`
const choose = (field: FormField) => `请选择“${field.label}”。`
const MISSING: Record<FieldType, (field: FormField) => string> = {
  text: fill,
  textarea: fill,
  number: fill,
  money: fill,
  bankCard: fill,
  address: fill,
  date: choose,
  select: choose,
  multiselect: choose,
  boolean: (field) => `请回答“${field.label}”：是，还是否。`,
  people: (field) => `请至少填写一位“${field.label}”。`,
  photo: (field) => `请拍照或从相册选一张“${field.label}”。`,
}

const LONGEST = { text: 100, textarea: 1000, address: 100, people: 20, photo: 6 }

type Check = (value: unknown, field: FormField, today: string) => string | Record<string, string> | null

const CHECKS: Record<FieldType, Check> = {
  text: checkText,
  textarea: (value) => lengthOf(value, LONGEST.textarea),
  number: checkNumber,
  money: checkMoney,
  date: checkDate,
  select: (value, field) => (isOption(value, field) ? null : choose(field)),
  multiselect: checkMultiselect,
  boolean: (value, field) => (typeof value === 'boolean' ? null : MISSING.boolean(field)),
  bankCard: (value) => checkBankCard(String(value)),
  people: checkPeople,
  photo: checkPhotos,
  address: checkAddress,
}

const isOption = (value: unknown, field: FormField) =>
  typeof value === 'string' && (field.options ?? []).includes(value)

function checkMultiselect(value: unknown, field: FormField): string | null {
  if (!Array.isArray(value) || !value.every((one) => isOption(one, field)) || new Set(value).size !== value.length)
    return choose(field)
  const { none } = field
  return none && value.length > 1 && value.includes(none) ? `选了“${none}”，就不要再选别的。` : null
}

function lengthOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return '请填写文字。'
  if (hasBrokenCharacter(value)) return '里面有一个字没有传完整，请删掉重打一遍。'
  const length = charactersOf(cleanText(value)).length
  return length > longest ? `最多${longest}个字，现在有${length}个字，请删短一些。` : null
}

/** By which rule of `kernel/text` a text is cleaned and checked. */
export const textKindOf = ({ sealed = 'text', as }: Pick<FormField, 'sealed' | 'as'>): keyof typeof TEXT_KINDS =>
  as ?? sealed

function checkText(value: unknown, field: FormField, today: string): string | null {
  const long = lengthOf(value, LONGEST.text)
  if (long) return long
  const kind = textKindOf(field)
  if (kind === 'idNumber') return checkIdNumber(String(value), today) ?? tooOld(String(value), field, today)
  const wrong = TEXT_KINDS[kind].check(String(value), today)
  return wrong && `“${field.label}”：${wrong}`
}

function tooOld(idNumber: string, { label, youngerThan }: FormField, today: string): string | null {
  const age = ageOn(birthDayOf(cleanIdNumber(idNumber)), today)
  return youngerThan !== undefined && age >= youngerThan
    ? `“${label}”上的人已经${age}周岁了，这里要填未满${youngerThan}周岁的孩子的号码，请检查。`
    : null
}

function checkNumber(value: unknown, field: FormField): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `“${field.label}”要填数字。`
  const { min = 0, max = 1_000_000, unit = '', whole } = field
  if (whole && !Number.isInteger(value)) return `“${field.label}”要填整数，不能有小数。`
  if (value < min) return `“${field.label}”不能小于${min}${unit}。`
  if (value > max) return `“${field.label}”不能大于${max}${unit}，请检查。`
  return null
}

/** Two dates or years that must follow each other; said at the second. */
function outOfOrder(
  { key, label, notBefore }: FormField,
  visible: readonly FormField[],
  values: FormValues,
): string | null {
  const earlier = notBefore && visible.find((field) => field.key === notBefore)
  if (!earlier) return null
  const [from, to] = [values[earlier.key], values[key]]
  const isBefore =
    (typeof from === 'string' && typeof to === 'string' && to < from) ||
    (typeof from === 'number' && typeof to === 'number' && to < from)
  return isBefore ? `“${label}”不能早于“${earlier.label}”，请检查。` : null
}

const BIRTH = 'birthDateOf:'

/** The birth date in the ID number that another field holds, once that number is right. */
export function birthDateIn(reference: string, values: FormValues, today: string): string | undefined {
  const number = cleanIdNumber(String(values[reference.slice(BIRTH.length)] ?? ''))
  return checkIdNumber(number, today) === null ? birthDayOf(number) : undefined
}

function beforeBirth({ label, key, notBefore }: FormField, values: FormValues, today: string): string | null {
  const born = notBefore?.startsWith(BIRTH) && birthDateIn(notBefore, values, today)
  return born && String(values[key]) < born ? `“${label}”不能早于身份证号里的出生日期${born}，请检查。` : null
}

/** Money is in fen. */
function checkMoney(value: unknown, field: FormField): string | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return `“${field.label}”要填金额，最多两位小数。`
  if (value < 0) return `“${field.label}”不能是负数。`
  return value > 1_000_000_000_00 ? `“${field.label}”太大了，请检查。` : null
}

function checkDate(value: unknown, field: FormField, today: string): string | null {
  if (typeof value !== 'string' || !isDay(value)) return `“${field.label}”要填日期，例如${today}。`
  if (value < '1900-01-01' || value > '2100-12-31') return `“${field.label}”的年份不对，请检查。`
  if (field.range === 'past' && value > today) return `“${field.label}”不能晚于今天，请检查。`
  if (field.range === 'future' && value < today) return `“${field.label}”已经过去了，请选今天或以后的日期。`
  if (field.within !== undefined && daysApart(value, today) > field.within)
    return `“${field.label}”离今天太远了，请检查年份。`
  return null
}

const WORDS_OF_ROW: readonly ('relation' | 'note')[] = ['relation', 'note']

function checkPeople(value: unknown, field: FormField, today: string): string | Record<string, string> | null {
  if (field.none && value === field.none) return null
  if (!Array.isArray(value)) return fill(field)
  const most = field.most ?? LONGEST.people
  if (value.length > most) return `最多填${most}位，请删去多余的。`
  const problems: Record<string, string> = {}
  const numbers: string[] = []
  value.forEach((row: Partial<PeopleRow> | null, i) => {
    const name = checkName(row?.name ?? '')
    if (isBlank(row?.name ?? '')) problems[`${i}.name`] = `请填写第${i + 1}位的姓名。`
    else if (name) problems[`${i}.name`] = `第${i + 1}位：${name}`
    if (isBlank(row?.relation ?? '')) problems[`${i}.relation`] = `请填写第${i + 1}位和申请人的关系。`
    else if (charactersOf(row?.relation ?? '').length > 20)
      problems[`${i}.relation`] = `第${i + 1}位和申请人的关系太长了。`
    const wrong = !isBlank(row?.idNumber ?? '') ? checkIdNumber(row?.idNumber ?? '', today) : null
    if (wrong) problems[`${i}.idNumber`] = `第${i + 1}位：${wrong}`
    const number = cleanIdNumber(row?.idNumber ?? '')
    const same = number === '' ? -1 : numbers.indexOf(number)
    if (!wrong && same >= 0)
      problems[`${i}.idNumber`] = `第${i + 1}位和第${same + 1}位的身份证号一样，请检查是不是填重了。`
    numbers.push(number)
    for (const part of WORDS_OF_ROW)
      if (hasBrokenCharacter(row?.[part] ?? '')) problems[`${i}.${part}`] = `第${i + 1}位：有一个字没有传完整，请重打。`
    if (row?.note && [...row.note].length > 100) problems[`${i}.note`] = `第${i + 1}位的说明最多100个字。`
  })
  return problems
}

function checkPhotos(value: unknown, field: FormField): string | null {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return MISSING.photo(field)
  return value.length > LONGEST.photo ? `最多${LONGEST.photo}张照片。` : null
}

function checkAddress(value: unknown, field: FormField): string | null {
  const text = (value as AddressValue | null)?.text
  return typeof text === 'string' ? lengthOf(text, LONGEST.address) : fill(field)
}
