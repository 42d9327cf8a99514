import { numberOf } from '../../../../../../domain/catalog/rules'
import { fieldBehavior, type Typed } from '../field-behavior'

/** A number; what is not one stays on the screen and is told as text, so that the check can say what is wrong. */
Component({
  behaviors: [fieldBehavior],
  properties: { unit: { type: String, value: '' } },
  methods: {
    type({ detail }: Typed) {
      this.answer(numberOf(detail.value))
    },
  },
})
