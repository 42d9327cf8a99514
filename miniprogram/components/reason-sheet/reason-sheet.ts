import { fieldOf } from '../../services/field-of'

type ReasonTyped = WechatMiniprogram.CustomEvent<{ value: string }>
type ReasonTap = WechatMiniprogram.TouchEvent<object, object, { reason: string }>

/** Asks why before something is given up. Fires `reason` {reason} when confirmed, `close` when not. */
Component({
  properties: {
    visible: { type: Boolean, value: false },
    heading: { type: String, value: '' },
    text: { type: String, value: '' },
    reasons: { type: Array, value: fieldOf<string[]>([]) },
    /** without a reason it cannot be confirmed */
    required: { type: Boolean, value: false },
    confirm: { type: String, value: '' },
    sending: { type: Boolean, value: false },
    /** what went wrong when it was sent, a sentence */
    problem: { type: String, value: '' },
  },
  data: { chosen: '', typed: '', missing: false },
  observers: {
    visible(visible: boolean) {
      if (visible) this.setData({ chosen: '', typed: '', missing: false })
    },
  },
  methods: {
    choose({ currentTarget }: ReasonTap) {
      const { reason } = currentTarget.dataset
      this.setData({ chosen: reason === this.data.chosen ? '' : reason, missing: false })
    },
    type({ detail }: ReasonTyped) {
      this.setData({ typed: detail.value, missing: false })
    },
    send() {
      const reason = [this.data.chosen, this.data.typed.trim()].filter(Boolean).join('，')
      if (this.data.required && !reason) this.setData({ missing: true })
      else this.triggerEvent('reason', { reason })
    },
    close() {
      this.triggerEvent('close')
    },
    /** The popup tells when it was closed from outside. */
    visibility({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!detail.visible) this.close()
    },
  },
})
