import { el, icon } from '../element'
import { cover } from '../overlay'

/** A native screen over the mini-program (album, map, contract, settings): title, back arrow, optional right button. */
export function fullPage(
  title: string,
  content: HTMLElement,
  options: { back: () => void; done?: { text: string; click: () => void }; dark?: boolean },
): () => void {
  const close = cover(
    el(
      'div.wc-full',
      { class: options.dark ? 'wc-dark' : '' },
      el(
        'header.wc-full-bar',
        {},
        el(
          'button.wc-bar-back',
          { 'aria-label': '返回', 'data-native': 'navigateLeft', on: { click: () => options.back() } },
          icon('M15 4l-8 8 8 8'),
        ),
        el('b', {}, title),
        options.done
          ? el('button.wc-button.wc-compact', { on: { click: options.done.click } }, options.done.text)
          : el('span'),
      ),
      el('div.wc-full-body', {}, content),
    ),
    { kind: 'whole', back: () => options.back() },
  )
  return close
}
