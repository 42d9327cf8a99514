import { idProblem, type PersonForm } from './person-form'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: keyof PersonForm }>
type Address = WechatMiniprogram.CustomEvent<Pick<PersonForm, 'buildingId' | 'unit' | 'room'>>

interface PersonPage {
  data: { form: PersonForm; problems: Record<string, string> }
  setData(change: Record<string, unknown>): void
  /** keeps what was typed in the phone */
  keep(): void
}

/** What a page is made of that asks who somebody is: each field is kept as it is typed, and what was wrong with it goes. */
export const PERSON_FIELDS = {
  type(this: PersonPage, { currentTarget, detail }: Typed) {
    const { key } = currentTarget.dataset
    this.data.form = { ...this.data.form, [key]: detail.value }
    this.keep()
    if (this.data.problems[key]) this.setData({ [`problems.${key}`]: '' })
  },
  /** The box for an ID number says what is wrong when it is left. */
  checkId(this: PersonPage) {
    this.setData({ 'problems.idNumber': idProblem(this.data.form.idNumber, Date.now()) })
  },
  address(this: PersonPage, { detail }: Address) {
    this.data.form = { ...this.data.form, ...detail }
    this.keep()
    this.setData({ 'problems.buildingId': '' })
  },
}
