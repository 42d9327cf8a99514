import type { Recounting } from './counters'
import type { AnyAction } from './dispatch'
import type { CarriedEffect, EffectKinds } from './effects'
import type { Collection, CollectionOf } from './store'
import type { Timer } from './timers'

type Actions = Record<string, AnyAction>

/** All that a domain registers; nothing about it is written down anywhere else. */
export interface Domain<App extends Actions = Actions, Admin extends Actions = Actions> {
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
}

type None = {}

export const domain = <App extends Actions = None, Admin extends Actions = None>(
  parts: Partial<Domain<App, Admin>>,
): Domain<App, Admin> => ({
  app: parts.app ?? ({} as App),
  admin: parts.admin ?? ({} as Admin),
  collections: parts.collections ?? [],
  effects: parts.effects ?? [],
  counters: parts.counters ?? [],
  timers: parts.timers ?? {},
})

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** Everything that several domains register. @throws when two of them claim one name */
export function together<const Domains extends readonly Domain[]>(domains: Domains) {
  return {
    app: merged(domains.map(({ app }) => app)) as Together<Domains[number]['app']>,
    admin: merged(domains.map(({ admin }) => admin)) as Together<Domains[number]['admin']>,
    collections: domains.flatMap(({ collections }) => collections) as Collection<never>[],
    effects: merged(
      domains.flatMap(({ effects }) => effects).map(({ kind, by }) => ({ [kind]: by })),
    ) satisfies EffectKinds,
    counters: domains.flatMap(({ counters }) => counters),
    timers: merged(domains.map(({ timers }) => timers)),
  }
}

function merged<Value>(parts: Record<string, Value>[]): Record<string, Value> {
  const all: Record<string, Value> = {}
  for (const part of parts)
    for (const [name, value] of Object.entries(part)) {
      if (name in all) throw new Error(`two domains register "${name}"`)
      all[name] = value
    }
  return all
}
