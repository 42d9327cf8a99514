import { joinLogical, type PackageFiles } from './package-files'
import { BuildError, type Problem } from './problem'

type Generic = true | { default?: string }

export type ComponentJson = {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, Generic>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  [option: string]: unknown
}

/** A page or a component: the files `<logical>.json/.wxml/.wxss/.js`. */
export type Unit = {
  logical: string
  page: boolean
  json: ComponentJson
  /** tag -> absolute logical path with a leading slash, as glass-easel wants it */
  using: Record<string, string>
  /** class prefix of its style sheet; '' when its styles are shared */
  scope: string
  hasScript: boolean
}

export type AppJson = {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  usingComponents?: Record<string, string>
  componentPlaceholder?: Record<string, string>
  tabBar?: { custom?: boolean; list: { pagePath: string }[] }
  themeLocation?: string
  darkmode?: boolean
  [option: string]: unknown
}
type SubPackage = { root: string; pages: string[]; independent?: boolean }

export type Discovery = { app: AppJson; pages: string[]; units: Map<string, Unit>; theme: unknown }

/** Reads app.json and follows every page to every component it can show. Throws BuildError listing all that is missing. */
export function discover(files: PackageFiles): Discovery {
  if (!files.has('app.json')) {
    throw new BuildError([{ file: 'app.json', message: '没有找到小程序（请先构建小程序）' }])
  }
  const app = files.json<AppJson>('app.json')
  const pages = [...app.pages, ...(app.subPackages ?? app.subpackages ?? []).flatMap(pagesOf)]
  const units = new Map<string, Unit>()
  const problems: Problem[] = []

  const visit = (logical: string, page: boolean) => {
    if (units.has(logical)) return
    if (!files.has(`${logical}.wxml`)) {
      problems.push({ file: `${logical}.wxml`, message: page ? 'app.json 里登记的页面没有文件' : '组件没有模板' })
      return
    }
    const json = files.has(`${logical}.json`) ? files.json<ComponentJson>(`${logical}.json`) : {}
    const unit: Unit = { logical, page, json, using: {}, scope: '', hasScript: files.has(`${logical}.js`) }
    units.set(logical, unit)
    const follow = (ref: string, from: string) => {
      if (/^[\w-]+:\/\//.test(ref)) return undefined
      const target = resolveComponent(files, ref, from)
      if (target) visit(target, false)
      else problems.push({ file: `${from}.json`, message: `usingComponents 找不到组件 ${ref}` })
      return target && `/${target}`
    }
    for (const [tag, ref] of Object.entries(app.usingComponents ?? {})) add(unit, tag, follow(ref, 'app'))
    for (const [tag, ref] of Object.entries(json.usingComponents ?? {})) add(unit, tag, follow(ref, logical))
    for (const generic of Object.values(json.componentGenerics ?? {})) {
      if (generic !== true && generic.default) generic.default = follow(generic.default, logical)
    }
  }
  for (const page of pages) visit(page, true)
  if (app.tabBar?.custom) visit('custom-tab-bar/index', false)
  if (problems.length) throw new BuildError(problems)
  giveScopes(units)
  return { app, pages, units, theme: readTheme(files, app) }
}

function pagesOf({ root, pages }: SubPackage): string[] {
  return pages.map((page) => `${root.replace(/^\/|\/$/g, '')}/${page}`)
}

function add(unit: Unit, tag: string, target: string | undefined) {
  if (target) unit.using[tag] = target
}

/** WeChat's order: the path itself, its index, then `miniprogram_npm` in each folder upwards. */
export function resolveComponent(files: PackageFiles, ref: string, from: string): string | undefined {
  const direct = joinLogical(from, ref)
  const exists = (base: string) => [base, `${base}/index`].find((path) => files.has(`${path}.wxml`))
  const found = exists(direct)
  if (found || /^[./]/.test(ref)) return found
  for (let folder = from; folder.includes('/'); ) {
    folder = folder.slice(0, folder.lastIndexOf('/'))
    const inFolder = exists(`${folder}/miniprogram_npm/${ref}`)
    if (inFolder) return inFolder
  }
  return exists(`miniprogram_npm/${ref}`)
}

/** Shared style sheets keep their class names; every other component gets a prefix of its own. */
function giveScopes(units: Map<string, Unit>) {
  let count = 0
  for (const unit of units.values()) {
    const isolation = unit.json.styleIsolation ?? (unit.page ? 'shared' : 'isolated')
    if (isolation !== 'shared' && isolation !== 'page-shared') unit.scope = `s${(count++).toString(36)}`
  }
}

function readTheme(files: PackageFiles, app: AppJson): unknown {
  const location = app.themeLocation ?? 'theme.json'
  return app.darkmode && files.has(location) ? files.json(location) : undefined
}
