import type { FormField, Item, PeopleRow } from '../../catalog/views'
import { ageOn, type FieldErrors, type FormSubject, isDay, unseal } from '../../kernel'
import { birthDateIn, formFor, isEmpty, isFactOf } from '../../kernel/form/rules'
import { birthDayOf, cleanIdNumber, cleanName, sexOf } from '../../kernel/text/rules'
import { fullAddress, type Person, PURPOSE } from '../../people'
import type { Case } from './document'
import type { FormInputValues } from './form-input'

/** Who a form is about, and who fills it in. */
export interface Subject {
  /** the applicant's */
  name: string
  idNumber: string
  /** where they live, in words; null: not told */
  home: string | null
  /** out of the ID number */
  birthDay: string
  /** whoever applies for somebody else, and what they are to them: "王例巳（申请人是其母亲）"; null: the applicant themself */
  agent: string | null
}

export function subjectOf({ applicant, ownerId, ownerName }: Case, owner: Person | null): Subject {
  const tie = owner?.dependents.find(({ personId }) => personId === applicant.personId)
  const agent = tie ? `${ownerName}（申请人是其${tie.relation}）` : ownerName
  const idNumber = unseal(applicant.idNumber, PURPOSE.idNumber)
  return {
    name: applicant.name,
    idNumber,
    home: fullAddress(applicant.address),
    birthDay: birthDayOf(idNumber),
    agent: ownerId === applicant.personId ? null : agent,
  }
}

/** The form as it is for somebody: a father is asked for the mother's birth date, a mother is not. */
export const fieldsFor = (form: readonly FormField[], subject: FormSubject): FormField[] =>
  formFor(form, ({ factFor }) => factFor !== undefined && isFactOf(factFor, subject))

/** The item with the form as it is for the applicant. */
export const itemFor = (item: Item, { idNumber, birthDay }: Subject, today: string): Item => ({
  ...item,
  form: fieldsFor(item.form, { sex: sexOf(idNumber), age: ageOn(birthDay, today) }),
})

/**
 * Fills in what is known and never asked. Whoever tells it all the same must tell the same: an age that is not that of
 * the ID number comes back days later.
 * @param item as it is for the applicant (`itemFor`)
 * @returns the values with the facts, and what disagrees with them by field key
 */
export function withFacts(
  item: Pick<Item, 'form'>,
  told: FormInputValues,
  subject: Subject,
  today: string,
): { form: FormInputValues; problems: FieldErrors } {
  const form: FormInputValues = { ...told }
  const problems: FieldErrors = {}
  for (const field of item.form) {
    Object.assign(
      problems,
      countedTwice(field, told[field.key], subject),
      ownNumber(field, told[field.key], subject),
      beforeBirth(field, told[field.key], subject),
      unansweredByMinor(field, told, subject, today),
    )
    if (!field.fact) continue
    const known = factOf(field, form, subject, today)
    const problem = disagreement(field, told[field.key], known, subject, today)
    if (problem) problems[field.key] = problem
    if (known === undefined) delete form[field.key]
    else form[field.key] = known
  }
  return { form, problems }
}

function factOf(
  { fact, key, options = [] }: FormField,
  told: FormInputValues,
  { name, idNumber, home, birthDay, agent }: Subject,
  today: string,
): FormInputValues[string] | undefined {
  if (fact === 'name') return name
  if (fact === 'idNumber') return idNumber
  if (fact === 'nameAndIdNumber') return `${name} ${idNumber}`
  // one may be told to come to another place than where one lives
  if (fact === 'home') return isEmpty(told[key]) && home ? { text: home } : told[key]
  if (fact === 'isMinor') return ageOn(birthDay, today) < GROWN_UP
  if (fact === 'birthDate') return birthDay
  if (fact === 'byAgent') return agent !== null
  if (fact === 'agent') return agent ?? undefined
  if (fact === 'ageBand') return options.find((band) => isInBand(ageOn(birthDay, today), band))
  return birthDateIn(fact ?? '', told, today)
}

/** Years. */
const GROWN_UP = 18

/** "80至89周岁", "100周岁及以上" */
function isInBand(age: number, band: string): boolean {
  const [from = Number.NaN, to = Number.POSITIVE_INFINITY] = [...band.matchAll(/\d+/g)].map(([digits]) =>
    Number(digits),
  )
  return age >= from && age <= to
}

function disagreement(
  field: FormField,
  told: unknown,
  known: FormInputValues[string] | undefined,
  { birthDay }: Subject,
  today: string,
): string | null {
  if (field.fact === 'ageBand' && known === undefined && field.required)
    return `按身份证，申请人现在${ageOn(birthDay, today)}周岁，还没有对应的年龄段，暂时不能申请。`
  if (isEmpty(told) || known === undefined || told === known) return null
  if (field.fact === 'idNumber' || field.fact === 'name') {
    const isSame = field.fact === 'name' ? cleanName(String(told)) === known : cleanIdNumber(String(told)) === known
    return isSame
      ? null
      : `“${field.label}”就是申请人本人的，这一项不用填，请去掉；替别的孩子办，请先在“我照顾的人”里换人。`
  }
  if (field.fact === 'ageBand') return `按身份证，申请人现在${ageOn(birthDay, today)}周岁，应选“${known}”。`
  if (field.type === 'date') return `身份证号里的出生日期是${known}，和填的不一样。这一项不用填，请去掉或改对。`
  return null
}

/** Income per head is worked out from the rows: whoever applies is counted anyway. */
function countedTwice({ key, type, withoutApplicant }: FormField, value: unknown, { idNumber }: Subject): FieldErrors {
  if (type !== 'people' || !withoutApplicant || !Array.isArray(value)) return {}
  const at = value.findIndex((row: PeopleRow) => cleanIdNumber(row.idNumber ?? '') === idNumber)
  return at < 0
    ? {}
    : { [`${key}.${at}.idNumber`]: `第${at + 1}位的身份证号是申请人自己的。申请人不用填在这里，请删去或改对。` }
}

/** The child, the deceased: not whoever it is for, unless they are the child. */
function ownNumber({ key, label, ofAnother, fact }: FormField, value: unknown, { idNumber }: Subject): FieldErrors {
  return ofAnother && !fact && typeof value === 'string' && cleanIdNumber(value) === idNumber
    ? { [key]: `“${label}”填的是申请人自己的号码，请检查。` }
    : {}
}

function beforeBirth({ key, label, notBefore }: FormField, value: unknown, { birthDay }: Subject): FieldErrors {
  return notBefore === 'applicantBirth' && typeof value === 'string' && isDay(value) && value < birthDay
    ? { [key]: `“${label}”不能早于申请人的出生日期${birthDay}，请检查。` }
    : {}
}

function unansweredByMinor(
  { key, label, requiredUnder = 0 }: FormField,
  told: FormInputValues,
  { birthDay }: Subject,
  today: string,
): FieldErrors {
  const age = ageOn(birthDay, today)
  return age < requiredUnder && isEmpty(told[key])
    ? { [key]: `申请人现在${age}周岁，未满${requiredUnder}周岁，请回答“${label}”。` }
    : {}
}
