import * as casework from './casework'
import * as catalog from './catalog'
import * as home from './home'
import { type Collection, type EffectKinds, removeFiles, type Stored, type Timer, tombstones } from './kernel'
import * as messaging from './messaging'
import * as people from './people'
import * as publishing from './publishing'
import * as volunteering from './volunteering'

/** Every action of the mini-program's door, by name. */
export const appActions = {
  ...catalog.app,
  ...people.app,
  ...casework.app,
  ...messaging.app,
  ...volunteering.app,
  ...publishing.app,
  ...home.app,
}

/** Every action of the console's door, by name. */
export const adminActions = {
  ...catalog.admin,
  ...people.admin,
  ...casework.admin,
  ...messaging.admin,
  ...volunteering.admin,
  ...publishing.admin,
}

/** Every collection with its indexes and its retention; deployment and the timers go by this list. */
export const collections = [
  ...catalog.collections,
  ...people.collections,
  ...casework.collections,
  ...messaging.collections,
  ...volunteering.collections,
  ...publishing.collections,
  tombstones,
] as unknown as Collection<Stored>[]

/** Who carries out which effect. */
export const effectKinds: EffectKinds = {
  removeFiles,
  ...people.effects,
  ...messaging.effects,
  ...casework.effects,
  ...volunteering.effects,
  ...publishing.effects,
}

/** Scheduled work besides the repeating of effects and the enforcing of retention. */
export const domainTimers: Record<string, Timer> = {
  ...people.timers,
  ...casework.timers,
  ...messaging.timers,
  ...volunteering.timers,
  ...publishing.timers,
}
