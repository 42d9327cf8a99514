import { fieldOf } from '../../../../services/field-of'
/** What every field does: it has a key and a value, and tells each change to whoever holds the form. */
export const fieldBehavior = Behavior({
  properties: {
    key: { type: String, value: '' },
    label: { type: String, value: '' },
    /** the answer so far; its type depends on the field */
    value: { type: null, value: '' },
    options: { type: Array, value: fieldOf<string[]>([]) },
    invalid: { type: Boolean, value: false },
  },
  methods: {
    answer(value: unknown) {
      this.triggerEvent('answer', { key: this.data.key, value }, { bubbles: true, composed: true })
    },
  },
})

export type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
export type OptionTap = WechatMiniprogram.TouchEvent<object, object, { option: string }>
