import { fieldBehavior, type Typed } from '../field-behavior'

/** A day, chosen on a wheel. */
Component({
  behaviors: [fieldBehavior],
  properties: {
    /** where the wheel stands before anything was chosen */
    opens: { type: String, value: '' },
    /** the first and the last day that can be the answer */
    from: { type: String, value: '1900-01-01' },
    until: { type: String, value: '2060-12-31' },
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
