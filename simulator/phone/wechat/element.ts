import type { Untyped } from '../runtime/types'

export type Child = Node | string | null | undefined | false
type Attributes = { class?: string; on?: Record<string, (event: Untyped) => void>; style?: string } & Record<
  string,
  unknown
>

/** `el('button.wc-row', { on: { click } }, '文字')`: one element with classes, listeners and children. */
export function el<T extends HTMLElement = HTMLElement>(
  description: string,
  attributes: Attributes = {},
  ...children: Child[]
): T {
  const [tag, ...classes] = description.split('.')
  const node = document.createElement(tag || 'div') as T
  // marks what is WeChat's: its sheet must never reach into the mini-program's own elements
  node.setAttribute('wc', '')
  if (classes.length) node.className = classes.join(' ')
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name === 'on') for (const [type, fn] of Object.entries(value as object)) node.addEventListener(type, fn)
    else if (name === 'class') node.className += ` ${value}`
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...children.filter((child): child is Node | string => Boolean(child) || child === ''))
  return node
}

/** An icon of the shell from a path in a 24x24 box. */
export function icon(path: string, size = 24): HTMLElement {
  const holder = el('i.wc-icon')
  holder.innerHTML = `<svg viewBox="0 0 24 24" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`
  return holder
}
