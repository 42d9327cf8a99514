/** Follows the system's light or dark appearance; TDesign reads the attribute. */
export function followSystemTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => document.documentElement.setAttribute('theme-mode', dark.matches ? 'dark' : 'light')
  dark.addEventListener('change', apply)
  apply()
}
