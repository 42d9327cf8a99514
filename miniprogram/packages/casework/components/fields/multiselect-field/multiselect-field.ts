import { initially } from '../../../../../services/initially'
import { answering, type OptionTap } from '../answering'

/** Some of a few. */
Component({
  behaviors: [answering],
  data: { rows: initially<{ option: string; on: boolean }[]>([]) },
  observers: {
    'value, options'(value: unknown, options: string[]) {
      const chosen = Array.isArray(value) ? value : []
      this.setData({ rows: options.map((option) => ({ option, on: chosen.includes(option) })) })
    },
  },
  methods: {
    toggle({ currentTarget }: OptionTap) {
      const { option } = currentTarget.dataset
      const rows = this.data.rows.map((row) => (row.option === option ? { option, on: !row.on } : row))
      this.setData({ rows })
      this.answer(rows.filter(({ on }) => on).map((row) => row.option))
    },
  },
})
