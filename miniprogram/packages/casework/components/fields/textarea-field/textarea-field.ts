import { fieldBehavior, type Typed } from '../field-behavior'

/** A few sentences; counts what is left when the end comes near. */
Component({
  behaviors: [fieldBehavior],
  data: { length: 0 },
  observers: {
    value(value: unknown) {
      this.setData({ length: String(value ?? '').length })
    },
  },
  methods: {
    type({ detail }: Typed) {
      this.setData({ length: detail.value.length })
      this.answer(detail.value)
    },
  },
})
