import { answering, type Typed } from '../answering'

/** A few sentences; counts what is left when the end comes near. */
Component({
  behaviors: [answering],
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
