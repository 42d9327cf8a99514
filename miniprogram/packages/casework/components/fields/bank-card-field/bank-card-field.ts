import { inFours } from '../../../../../../domain/catalog/rules'
import { fieldBehavior, type Typed } from '../field-behavior'

/** A bank card number, shown in fours as it is printed on the card. */
Component({
  behaviors: [fieldBehavior],
  data: { shown: '' },
  observers: {
    value(value: unknown) {
      const shown = inFours(String(value ?? ''))
      if (shown !== this.data.shown) this.setData({ shown })
    },
  },
  methods: {
    type({ detail }: Typed) {
      const shown = inFours(detail.value)
      this.setData({ shown })
      this.answer(shown.replace(/ /g, ''))
    },
  },
})
