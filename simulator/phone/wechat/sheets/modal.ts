import { el } from '../element'
import { cover } from '../overlay'

export type Modal = {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  cancelColor?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}
export type ModalAnswer = { confirm: boolean; cancel: boolean; content: string | null }

/** A dialog in the middle. Resolves when the person has chosen; a touch beside it does nothing, as in WeChat. */
export function askModal(modal: Modal): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const field = modal.editable
      ? el<HTMLTextAreaElement>('textarea.wc-modal-field', { placeholder: modal.placeholderText ?? '', rows: 2 })
      : undefined
    if (field) field.value = modal.content ?? ''
    const answer = (confirm: boolean) => () => {
      close()
      resolve({ confirm, cancel: !confirm, content: confirm && field ? field.value : null })
    }
    const close = cover(
      el(
        'div.wc-modal',
        { role: 'dialog', 'aria-modal': 'true' },
        modal.title && el('h3', {}, modal.title),
        field ?? (modal.content ? el('div.wc-modal-content', {}, modal.content) : null),
        el(
          'div.wc-modal-buttons',
          {},
          modal.showCancel !== false &&
            button(modal.cancelText || '取消', modal.cancelColor ?? 'var(--wc-text)', 'cancelModal', answer(false)),
          button(modal.confirmText || '确定', modal.confirmColor ?? 'var(--wc-link)', 'confirmModal', answer(true)),
        ),
      ),
      { kind: 'middle', back: modal.showCancel === false ? undefined : answer(false) },
    )
    field?.focus()
  })
}

const button = (text: string, color: string, native: string, click: () => void) =>
  el('button', { style: `color:${color}`, 'data-native': native, on: { click } }, text)
