import { fenOf, yuanOf } from '../../../../../../domain/catalog/rules'
import { fieldBehavior, type Typed } from '../field-behavior'

/** An amount, typed in yuan, kept in fen. */
Component({
  behaviors: [fieldBehavior],
  data: { yuan: '' },
  observers: {
    value(value: unknown) {
      if (fenOf(this.data.yuan) !== value) this.setData({ yuan: yuanOf(value) })
    },
  },
  methods: {
    type({ detail }: Typed) {
      this.data.yuan = detail.value
      this.answer(fenOf(detail.value))
    },
  },
})
