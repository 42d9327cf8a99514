import * as adapter from 'glass-easel-miniprogram-adapter'
import { builtinNames } from '../builtins/names'
import { PhoneBackend } from './backend'
import { define, enter, leave } from './globals'
import type { AppConfig } from './types'

type Unit = {
  logical: string
  page: boolean
  scope: string
  json: Record<string, unknown> & { usingComponents: Record<string, string> }
}

/** What build/program.ts hands over. */
export type Program = {
  app: AppConfig & { usingComponents?: Record<string, string> }
  theme: unknown
  pages: string[]
  units: Unit[]
  styles: Record<string, string>
  templates: () => Record<string, never>
  modules: Record<string, () => unknown>
}

/** Registers the built-ins for all components of a mini-program and answers their definitions by tag. They know the phone, so it does not know them. */
export type BuiltinsOf = (
  space: adapter.CodeSpace,
) => [tag: string, definition: adapter.glassEasel.GeneralComponentDefinition][]

/** The mini-program inside glass-easel: configuration, templates and sheets at once, scripts when a page first needs them. */
export class LoadedProgram {
  readonly space: adapter.CodeSpace
  readonly backend: PhoneBackend
  readonly associated: adapter.AssociatedBackend
  private readonly units: Map<string, Unit>
  private readonly ran = new Set<string>()

  constructor(
    readonly program: Program,
    builtinsOf: BuiltinsOf,
  ) {
    const env = new adapter.MiniProgramEnv()
    this.units = new Map(program.units.map((unit) => [unit.logical, unit]))
    const builtins = builtinsOf(env.getGlobalCodeSpace())
    this.space = env.createCodeSpace('', true)
    for (const [name, type] of builtins) this.space.getComponentSpace().setGlobalUsingComponent(name, type)
    this.backend = new PhoneBackend(builtinNames)
    this.associated = env.associateBackend(this.backend)
    this.sheet('app', '')
    const templates = program.templates()
    for (const unit of program.units) {
      this.space.addComponentStaticConfig(unit.logical, unit.json)
      this.space.addCompiledTemplate(unit.logical, { groupList: templates, content: templates[unit.logical] } as never)
      this.sheet(unit.logical, unit.scope)
    }
  }

  private sheet(logical: string, scope: string) {
    const text = this.program.styles[logical] ?? ''
    if (!text && !scope) return
    this.associated.registerStyleSheetContent(logical, text)
    this.space.addStyleSheet(logical, logical, scope || undefined)
  }

  /** Runs the script of a page or component after those of the components it uses. Throws what a script throws. */
  load(logical: string) {
    if (this.ran.has(logical)) return
    this.ran.add(logical)
    const unit = this.units.get(logical)
    for (const used of Object.values(unit?.json.usingComponents ?? {})) this.load(used.slice(1))
    for (const generic of Object.values((unit?.json.componentGenerics ?? {}) as Record<string, { default?: string }>)) {
      if (generic.default) this.load(generic.default.slice(1))
    }
    const module = this.program.modules[logical]
    // the script brackets itself too, but its imports run before its first line and may call Behavior
    enter(this.space, logical)
    try {
      if (module) module()
      else define(this.space, logical).Component({})
    } catch (error) {
      this.ran.delete(logical)
      throw error
    } finally {
      leave(logical)
    }
  }
}
