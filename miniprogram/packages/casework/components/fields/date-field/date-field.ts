import { answering, type Typed } from '../answering'

/** A day, chosen on a wheel. */
Component({
  behaviors: [answering],
  properties: {
    /** where the wheel stands before anything was chosen */
    opens: { type: String, value: '' },
  },
  data: { words: '' },
  observers: {
    value(value: unknown) {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value ?? '')) ?? []
      this.setData({ words: year ? `${year}年${Number(month)}月${Number(day)}日` : '' })
    },
  },
  methods: {
    choose({ detail }: Typed) {
      this.answer(detail.value)
    },
  },
})
