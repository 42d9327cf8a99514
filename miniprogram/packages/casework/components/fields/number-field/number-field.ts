import { numberOf } from '../../../../../../domain/catalog/rules'
import { answering, type Typed } from '../answering'

/** A number; what is not one stays on the screen and is told as text, so that the check can say what is wrong. */
Component({
  behaviors: [answering],
  properties: { unit: { type: String, value: '' } },
  methods: {
    type({ detail }: Typed) {
      this.answer(numberOf(detail.value))
    },
  },
})
