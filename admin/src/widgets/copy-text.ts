import { toastDone, toastFailed } from './toast'

/** Puts a text on the clipboard and says so; where the browser refuses, says how to do it by hand. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toastDone('已复制，可以贴到别处。')
  } catch {
    toastFailed('浏览器不让复制。请用鼠标选中文字，再按 Ctrl+C。')
  }
}
