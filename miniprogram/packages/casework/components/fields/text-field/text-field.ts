import { fieldBehavior, type Typed } from '../field-behavior'

/** One line of words. */
Component({
  behaviors: [fieldBehavior],
  methods: {
    type({ detail }: Typed) {
      this.answer(detail.value)
    },
  },
})
