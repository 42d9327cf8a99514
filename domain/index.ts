import { registered as casework } from './casework'
import { registered as catalog } from './catalog'
import { registered as gridwork } from './gridwork'
import { registered as home } from './home'
import {
  type Collection,
  counting,
  domain,
  type EffectKinds,
  type Recounting,
  removingFiles,
  type Stored,
  type Timer,
  tallies,
  timerMemory,
  together,
  tombstones,
} from './kernel'
import { registered as messaging } from './messaging'
import { registered as people } from './people'
import { registered as places } from './places'
import { registered as publishing } from './publishing'
import { registered as staff } from './staff'
import { registered as volunteering } from './volunteering'

/** What belongs to no domain. */
const common = domain({ collections: [tallies, tombstones, timerMemory], effects: [counting, removingFiles] })

/** The whole product: a new domain is one line here. */
const everything = together([
  places,
  catalog,
  people,
  gridwork,
  staff,
  casework,
  messaging,
  volunteering,
  publishing,
  home,
  common,
])

/** Every action of the mini-program's door, by name. */
export const appActions = everything.app

/** Every action of the console's door, by name. */
export const adminActions = everything.admin

/** Every collection with its indexes and its retention; deployment and the timers go by this list. */
export const collections = everything.collections as unknown as Collection<Stored>[]

/** Who carries out which effect. */
export const effectKinds: EffectKinds = everything.effects

/** Every counter, for the nightly recount. */
export const counters: readonly Recounting[] = everything.counters

/** Scheduled work besides the repeating of effects and the enforcing of retention. */
export const domainTimers: Record<string, Timer> = everything.timers
