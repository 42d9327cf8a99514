import { el } from '../element'
import { cover } from '../overlay'

/** Choices from below. Resolves with the index, or nothing when the person takes it away. */
export function chooseAction(
  items: string[],
  options: { alert?: string; color?: string } = {},
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const answer = (index?: number) => () => {
      close()
      resolve(index)
    }
    const close = cover(
      el(
        'div.wc-sheet.wc-actions',
        { role: 'dialog' },
        options.alert && el('div.wc-actions-alert', {}, options.alert),
        ...items.map((text, index) =>
          el(
            'button',
            { style: options.color ? `color:${options.color}` : undefined, on: { click: answer(index) } },
            text,
          ),
        ),
        el('button.wc-actions-cancel', { on: { click: answer() } }, '取消'),
      ),
      { kind: 'bottom', dismiss: answer() },
    )
  })
}
