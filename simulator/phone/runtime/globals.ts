import type * as adapter from 'glass-easel-miniprogram-adapter'
import { unsupported } from './faults'
import { queueReady } from './ready'
import type { Untyped } from './types'

type Definition = Record<string, Untyped> & { behaviors?: unknown[] }
type Behavior = ReturnType<adapter.ComponentEnv['Behavior']>
type Constructors = {
  Component(definition?: Definition): unknown
  Page(definition: Definition): unknown
  Behavior: unknown
}

/** WeChat's behaviors that are named by a string, as far as they add properties; the built-ins know what they mean. */
const NAMED: Record<string, Definition | null> = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://proxy-scroll-view': {},
  'wx://component-export': null, // glass-easel honours `export` by itself
}

const named = new Map<string, Behavior>()
let ready: Behavior | undefined
const entered: { logical: string; before: Constructors }[] = []

/** `Component`, `Page` and `Behavior` for one path. */
export function define(space: adapter.CodeSpace, logical: string): Constructors {
  return space.componentEnv(logical, (api) => {
    ready ??= api.Behavior({
      lifetimes: {
        attached(this: adapter.component.GeneralComponent) {
          queueReady(this._$)
        },
      },
    } as never)
    const complete = (definition: Definition, own: unknown[]) => {
      definition.behaviors = [...own, ...(definition.behaviors ?? []).map((b) => behavior(b, api)).filter(Boolean)]
      return definition as never
    }
    const component = (definition?: Definition) =>
      definition ? api.Component(complete(definition, [ready])) : api.Component()
    const page = (definition: Definition) => api.Page(complete(definition, [ready]))
    const shared = (definition?: Definition) => (definition ? api.Behavior(complete(definition, [])) : api.Behavior())
    return { Component: component, Page: page, Behavior: Object.assign(shared, { trait: api.Behavior.trait }) }
  })
}

function behavior(value: unknown, api: adapter.ComponentEnv): unknown {
  if (typeof value !== 'string') return value
  if (!(value in NAMED)) unsupported(`behavior ${value}`)
  const definition = NAMED[value]
  if (!definition) return null
  const found = named.get(value) ?? api.Behavior(definition as never)
  named.set(value, found)
  return found
}

/** Every script is bracketed by these calls (build/program.ts): inside, the global constructors belong to its path. */
export function enter(space: adapter.CodeSpace, logical: string) {
  const scope = globalThis as unknown as Constructors
  entered.push({ logical, before: { Component: scope.Component, Page: scope.Page, Behavior: scope.Behavior } })
  Object.assign(globalThis, define(space, logical))
}

export function leave(logical: string) {
  for (let top = entered.pop(); top; top = entered.pop()) {
    Object.assign(globalThis, top.before)
    if (top.logical === logical) return
  }
}
