/** A form as data: what is asked, when, and what makes an answer right. Items, visits and sign-ups are made of these. */
export type FieldType =
  | 'text'
  | 'number'
  | 'money'
  | 'date'
  | 'select'
  | 'multiselect'
  | 'boolean'
  | 'bankCard'
  | 'people'
  | 'photo'
  | 'address'
  | 'textarea'

export interface FormField {
  key: string
  label: string
  type: FieldType
  required: boolean
  options?: string[]
  hint?: string
  /** text that is personal: kept sealed and shown masked; `idNumber` and `phone` are checked as such */
  sealed?: 'idNumber' | 'phone' | 'text'
  /** text: what is written there, and so how it is cleaned and checked, like everywhere else; absent: words */
  as?: 'name' | 'code' | 'disabilityCard'
  /** date: `past` is today or before, `future` is today or later; absent: any day */
  range?: 'past' | 'future'
  /** number: bounds, and what is counted */
  min?: number
  max?: number
  /** people: how many rows at most; absent: 20 */
  most?: number
  /** date: days from today, in the direction of `range`: who is pregnant is so for at most ten months */
  within?: number
  unit?: string
  showWhen?: { key: string; equals: string | boolean }
  /** number: a count of things or people; 1.5 of them is a slip of the finger */
  whole?: boolean
  /** date or number: not before this other field's, whose key it names, the birth date in an ID number's, or the applicant's */
  notBefore?: string | `birthDateOf:${string}` | 'applicantBirth'
  /** an ID number: of somebody younger than this, in years */
  youngerThan?: number
  /** an ID number: of somebody else than whom it is for */
  ofAnother?: boolean
  /** people: whom it is for has no row of their own, or they would be counted twice */
  withoutApplicant?: boolean
  /** must be answered when whom it is for is younger than this, in years */
  requiredUnder?: number
  /** people: what is said instead of rows by somebody who has nobody to name; multiselect: the option that stands alone */
  none?: string
  /** what is known of the person it is for, or of whoever applies: never asked, filled in and checked by the server */
  fact?: Fact
  /** a fact of some people only: of a woman that she is the mother, of a child that it is the child; others are asked */
  factFor?: FactFor
  /** given once, it is offered again the next time something asks for it */
  remember?: 'ownSocialCard' | 'ownBankCard' | 'disabilityCard' | 'businessLicense'
  /** date: near what a picker opens when nothing was chosen yet: when a grown-up or a child was born, when somebody was 18 */
  opensAt?: 'adult' | 'child' | 'youth'
}

/**
 * `birthDateOf:<key>`: the birth date that stands in the ID number of another field. `home`: where they live, unless
 * something else is told.
 */
export type Fact =
  | 'name'
  | 'idNumber'
  | 'nameAndIdNumber'
  | 'home'
  | 'birthDate'
  | 'ageBand'
  | 'isMinor'
  | 'byAgent'
  | 'agent'
  | `birthDateOf:${string}`

/** What is known of whom; `under`: of somebody younger than so many years. */
export interface FactFor {
  fact: Fact
  sex?: '男' | '女'
  under?: number
}

/** Whom a form is for, as far as questions depend on it. */
export interface FormSubject {
  sex: '男' | '女'
  /** in full years */
  age: number
}

/** One row of a `people` field: a member of the household. */
export interface PeopleRow {
  name: string
  relation: string
  idNumber: string
  note?: string
}

/** The value of an `address` field. */
export interface AddressValue {
  buildingId?: string
  text: string
}
