import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Subpackage = { root: string; name: string; pages: string[] }
export type AppConfig = {
  pages: string[]
  subPackages: Subpackage[]
  preloadRule?: Record<string, { network: 'all' | 'wifi'; packages: string[] }>
  usingComponents?: Record<string, string>
  [option: string]: unknown
}

/**
 * Reads app.json and adds every package folder that describes itself in a `subpackage.json`
 * (`{pages: string[], preloadOn?: string[]}`), so that a subpackage can add its pages without touching the shell.
 * Throws when a page that is listed does not exist.
 */
export function mergeSubpackages(source: string): AppConfig {
  const app: AppConfig = JSON.parse(readFileSync(path.join(source, 'app.json'), 'utf8'))
  const packagesDir = path.join(source, 'packages')
  app.subPackages = []
  app.preloadRule = {}
  for (const name of existsSync(packagesDir) ? readdirSync(packagesDir).sort() : []) {
    const file = path.join(packagesDir, name, 'subpackage.json')
    if (!existsSync(file)) continue
    const { pages, preloadOn = [] } = JSON.parse(readFileSync(file, 'utf8'))
    app.subPackages.push({ root: `packages/${name}`, name, pages })
    for (const page of preloadOn) {
      const rule = (app.preloadRule[page] ??= { network: 'all', packages: [] })
      rule.packages.push(name)
    }
  }
  for (const page of allPages(app)) {
    if (!existsSync(path.join(source, `${page}.wxml`)))
      throw new Error(`The page ${page} is listed but does not exist.`)
  }
  return app
}

export function allPages(app: AppConfig): string[] {
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}
