import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type AppConfig, allPages } from './app-config'

/** Component folders that no page reaches: DevTools' audit counts them as dead weight. Also catches a wrong path. */
export function unusedComponents(source: string, app: AppConfig): string[] {
  const reached = new Set<string>()
  const visit = (unit: string): void => {
    if (reached.has(unit)) return
    reached.add(unit)
    const file = path.join(source, `${unit}.json`)
    if (!existsSync(file)) return
    for (const [tag, reference] of Object.entries<string>(
      JSON.parse(readFileSync(file, 'utf8')).usingComponents ?? {},
    )) {
      if (reference.startsWith('tdesign-miniprogram/')) continue
      const target = reference.startsWith('/')
        ? reference.slice(1)
        : path.posix.join(path.posix.dirname(unit), reference)
      if (!existsSync(path.join(source, `${target}.wxml`))) throw new Error(`${unit}: <${tag}> is not at ${target}`)
      visit(target)
    }
  }
  for (const page of allPages(app)) visit(page)
  for (const reference of Object.values(app.usingComponents ?? {})) visit(reference.replace(/^\//, ''))
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.wxml'))
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)).replace(/\.wxml$/, ''))
    .filter((unit) => !reached.has(unit))
    .map((unit) => `no page uses ${unit}`)
}
