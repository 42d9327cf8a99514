import type { AnyAction } from './action'
import type { Recounting } from './counters'
import type { CarriedEffect, EffectKinds } from './effects'
import type { InboxLine } from './inbox-line'
import type { CollectionOf, Join } from './store'
import type { Template } from './template'
import type { Timer } from './timers'

type Actions = Record<string, AnyAction>

/** All that a domain registers; nothing about it is written down anywhere else. */
export interface Domain<
  App extends Actions = Actions,
  Admin extends Actions = Actions,
  Templates extends readonly Template[] = readonly Template[],
> {
  /** actions of the mini-program's door, by name */
  app: App
  /** actions of the console's door, by name */
  admin: Admin
  collections: readonly CollectionOf[]
  effects: readonly CarriedEffect[]
  /** what is counted, for the nightly recount */
  counters: readonly Recounting[]
  /** scheduled work, by the name of its job */
  timers: Record<string, Timer>
  /** the forms of WeChat's in which it sends messages */
  templates: Templates
  /** what is read beside letters and notices from its own place, joined to the person */
  inbox: readonly Join<readonly InboxLine[]>[]
}

type None = {}

export const domain = <
  App extends Actions = None,
  Admin extends Actions = None,
  const Templates extends readonly Template[] = readonly [],
>(
  parts: Partial<Domain<App, Admin, Templates>>,
): Domain<App, Admin, Templates> => ({
  app: parts.app ?? ({} as App),
  admin: parts.admin ?? ({} as Admin),
  collections: parts.collections ?? [],
  effects: parts.effects ?? [],
  counters: parts.counters ?? [],
  timers: parts.timers ?? {},
  templates: parts.templates ?? ([] as Template[] as unknown as Templates),
  inbox: parts.inbox ?? [],
})

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** Everything that several domains register, or several things of one domain. @throws when two of them claim one name */
export function together<const Domains extends readonly Domain[]>(domains: Domains) {
  return {
    app: merged(domains.map(({ app }) => app)) as Together<Domains[number]['app']>,
    admin: merged(domains.map(({ admin }) => admin)) as Together<Domains[number]['admin']>,
    collections: domains.flatMap(({ collections }) => collections),
    effects: domains.flatMap(({ effects }) => effects),
    counters: domains.flatMap(({ counters }) => counters),
    inbox: domains.flatMap(({ inbox }) => inbox),
    timers: merged(domains.map(({ timers }) => timers)),
    templates: Object.values(
      merged(domains.flatMap(({ templates }) => templates).map((one) => ({ [one.key]: one }))),
    ) as Domains[number]['templates'][number][],
  }
}

/** Who carries out which effect, by kind. @throws when two claim one */
export const effectKindsOf = (effects: readonly CarriedEffect[]): EffectKinds =>
  merged(effects.map(({ kind, by }) => ({ [kind]: by })))

function merged<Value>(parts: Record<string, Value>[]): Record<string, Value> {
  const all: Record<string, Value> = {}
  for (const part of parts)
    for (const [name, value] of Object.entries(part)) {
      if (name in all) throw new Error(`two domains register "${name}"`)
      all[name] = value
    }
  return all
}
