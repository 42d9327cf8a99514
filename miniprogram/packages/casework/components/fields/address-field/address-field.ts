import { knownMe } from '../../../../../services/me'
import { fieldBehavior, type Typed } from '../field-behavior'

type Address = { buildingId?: string; text: string }

/** An address in words; home is one tap. */
Component({
  behaviors: [fieldBehavior],
  data: { text: '', home: '' },
  lifetimes: {
    attached() {
      this.setData({ home: knownMe()?.addressText ?? '' })
    },
  },
  observers: {
    value(value: unknown) {
      const text = (value as Address | undefined)?.text ?? ''
      if (text !== this.data.text) this.setData({ text })
    },
  },
  methods: {
    type({ detail }: Typed) {
      this.data.text = detail.value
      this.answer(detail.value ? { text: detail.value } : '')
    },
    takeHome() {
      this.setData({ text: this.data.home })
      this.answer({ text: this.data.home })
    },
  },
})
