import { observable } from './observable'
import type { Theme } from './types'

type ThemeFile = Partial<Record<Theme, Record<string, string>>>

let variables: ThemeFile = {}
const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Follows the system only when app.json says `darkmode: true`, as WeChat does. */
export const theme = observable<{ theme: Theme }>({ theme: 'light' })

export function followTheme(darkmode: boolean, file: unknown) {
  variables = (file ?? {}) as ThemeFile
  document.documentElement.dataset.theme = 'light'
  document.documentElement.style.colorScheme = darkmode ? 'light dark' : 'light'
  if (!darkmode) return
  const follow = () => {
    theme.set({ theme: dark.matches ? 'dark' : 'light' })
    document.documentElement.dataset.theme = theme.get().theme
  }
  dark.addEventListener('change', follow)
  follow()
}

/** Replaces every `"@name"` of theme.json in a configuration by its present value. */
export function themed<T>(config: T): T {
  if (typeof config === 'string' && config.startsWith('@')) {
    return (variables[theme.get().theme]?.[config.slice(1)] ?? config) as T
  }
  if (Array.isArray(config)) return config.map(themed) as T
  if (config === null || typeof config !== 'object') return config
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, themed(value)])) as T
}
