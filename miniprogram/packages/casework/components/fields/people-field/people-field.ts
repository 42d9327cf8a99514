import { checkIdNumber } from '../../../../../../domain/people/rules'
import { dayOf } from '../../../../../services/dates'
import { fieldOf } from '../../../../../services/field-of'
import { fieldBehavior } from '../field-behavior'

type PersonRow = { name: string; relation: string; idNumber: string; note?: string }
type RowTap = WechatMiniprogram.TouchEvent<object, object, { index: number; part: keyof PersonRow }>
type PartTyped = WechatMiniprogram.CustomEvent<{ value: string }, object, { index: number; part: keyof PersonRow }>

/** The members of a household: name, relation, ID number, one card each. */
Component({
  behaviors: [fieldBehavior],
  properties: {
    /** what somebody says who has nobody to name; '' where somebody must be named */
    none: { type: String, value: '' },
  },
  data: { nobody: false, rows: fieldOf<(PersonRow & { id: number; problem: string })[]>([]) },
  observers: {
    'value, none'(value: unknown, none: string) {
      const nobody = none !== '' && value === none
      if (nobody !== this.data.nobody) this.setData({ nobody })
      const rows = (Array.isArray(value) ? value : []) as PersonRow[]
      if (JSON.stringify(rows) !== JSON.stringify(this.people())) this.show(rows)
    },
  },
  methods: {
    people(): PersonRow[] {
      return this.data.rows.map(({ name, relation, idNumber, note }) => ({
        name,
        relation,
        idNumber,
        ...(note ? { note } : {}),
      }))
    },
    show(rows: PersonRow[]) {
      this.setData({ rows: rows.map((row, id) => ({ ...row, id, problem: '' })) })
    },
    /** 只有我一个人: an answer of its own, and taken back by another tap. */
    toggleNobody() {
      const nobody = !this.data.nobody
      this.setData({ nobody, rows: [] })
      this.answer(nobody ? this.data.none : [])
    },
    add() {
      this.setData({ nobody: false })
      this.show([...this.people(), { name: '', relation: '', idNumber: '' }])
    },
    remove({ currentTarget }: RowTap) {
      const rows = this.people().filter((_, index) => index !== currentTarget.dataset.index)
      this.show(rows)
      this.answer(rows)
    },
    type({ currentTarget, detail }: PartTyped) {
      const { index, part } = currentTarget.dataset
      const row = this.data.rows[index]
      if (!row) return
      row[part] = detail.value
      this.answer(this.people())
    },
    /** What is wrong is said when the person leaves the box, not while typing. */
    check({ currentTarget }: RowTap) {
      const { index } = currentTarget.dataset
      const row = this.data.rows[index]
      if (row) this.setData({ [`rows[${index}].problem`]: problemOf(row) })
    },
  },
})

/** A number is checked only when there is one; who has none at hand may leave it to the clerk. */
function problemOf({ idNumber }: PersonRow): string {
  return idNumber ? (checkIdNumber(idNumber, dayOf(Date.now())) ?? '') : ''
}
