/** What a component is made of that opens a popup (`open`); spread into its `methods`. */
export const POPUP = {
  /** The popup tells when it was closed from outside. */
  visibility(this: Popup, { detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
    this.setData({ open: detail.visible })
  },
  close(this: Popup) {
    this.setData({ open: false })
  },
}

interface Popup {
  setData(change: { open: boolean }): void
}
