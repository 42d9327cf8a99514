import { answering, type Typed } from '../answering'

/** One line of words. */
Component({
  behaviors: [answering],
  methods: {
    type({ detail }: Typed) {
      this.answer(detail.value)
    },
  },
})
