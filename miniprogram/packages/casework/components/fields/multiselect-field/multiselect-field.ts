import { fieldOf } from '../../../../../services/field-of'
import { fieldBehavior, type OptionTap } from '../field-behavior'

/** Some of a few. */
Component({
  behaviors: [fieldBehavior],
  properties: {
    /** the option that stands alone; '' where each goes with each */
    none: { type: String, value: '' },
  },
  data: { rows: fieldOf<{ option: string; on: boolean }[]>([]) },
  observers: {
    'value, options'(value: unknown, options: string[]) {
      const chosen = Array.isArray(value) ? value : []
      this.setData({ rows: options.map((option) => ({ option, on: chosen.includes(option) })) })
    },
  },
  methods: {
    toggle({ currentTarget }: OptionTap) {
      const { option } = currentTarget.dataset
      const { none } = this.data
      const mayStay = (other: string) => none === '' || (option === none ? other === none : other !== none)
      const rows = this.data.rows.map((row) =>
        row.option === option ? { option, on: !row.on } : { ...row, on: row.on && mayStay(row.option) },
      )
      this.setData({ rows })
      this.answer(rows.filter(({ on }) => on).map((row) => row.option))
    },
  },
})
