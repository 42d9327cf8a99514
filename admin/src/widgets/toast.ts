import { MessagePlugin } from 'tdesign-react'

/** Says what was done. */
export function toastDone(sentence: string): void {
  void MessagePlugin.success({ content: sentence, duration: 4000, closeBtn: true })
}

/** Says what was not done. */
export function toastFailed(sentence: string): void {
  void MessagePlugin.error({ content: sentence, duration: 6000, closeBtn: true })
}
