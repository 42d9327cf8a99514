import { el } from './element'

let layer: HTMLElement | undefined

/** Covers page and bars: sheets, dialogs, previews are drawn here, the latest on top. */
export const overlay = (): HTMLElement => (layer ??= el('div.wc-overlay'))

/** Shows `content` over everything; answers how to take it away. A touch beside the content calls `dismiss`. */
export function cover(content: HTMLElement, options: { kind: string; dismiss?: () => void }): () => void {
  const shade = el(`div.wc-shade.wc-${options.kind}`, {
    on: { click: (event: Event) => event.target === shade && options.dismiss?.() },
  })
  shade.append(content)
  overlay().append(shade)
  return () => shade.remove()
}
