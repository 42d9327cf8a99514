import type { Host } from '../runtime/types'
import { settings } from './settings'

/**
 * The phone's dark mode. A web page cannot change what `prefers-color-scheme` answers, so the queries in the
 * mini-program's sheets are decided here when the person has chosen.
 */
export function followDarkMode(host: Host, root: HTMLElement): void {
  const machine = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const chosen = settings().get().dark
    const dark = chosen ?? machine.matches
    root.classList.toggle('wc-night', dark)
    if (!host.config.darkmode || chosen === undefined) return
    const theme = dark ? 'dark' : 'light'
    document.documentElement.dataset.theme = theme
    document.documentElement.style.colorScheme = theme
    for (const sheet of document.styleSheets) decide(sheet.cssRules, theme)
    host.theme.set({ theme })
  }
  settings().watch(apply)
  machine.addEventListener('change', apply)
  new MutationObserver(apply).observe(document.head, { childList: true })
}

const written = new WeakMap<CSSMediaRule, string>()

function decide(rules: CSSRuleList, theme: 'dark' | 'light'): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue
    const query = written.get(rule) ?? rule.media.mediaText
    if (!query.includes('prefers-color-scheme')) continue
    written.set(rule, query)
    const decided = query.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, wanted) =>
      wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)',
    )
    if (rule.media.mediaText !== decided) rule.media.mediaText = decided
  }
}
