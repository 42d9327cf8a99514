type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/** One line to search in; tells what is typed as `search` {value}. */
Component({
  properties: {
    placeholder: { type: String, value: '' },
    focus: { type: Boolean, value: false },
  },
  data: { value: '' },
  methods: {
    type({ detail }: Typed) {
      this.setData({ value: detail.value })
      this.triggerEvent('search', { value: detail.value })
    },
    clear() {
      this.setData({ value: '' })
      this.triggerEvent('search', { value: '' })
    },
  },
})
