import { registered as casework } from './casework'
import { registered as catalog } from './catalog'
import { registered as gridwork } from './gridwork'
import { homeWith } from './home'
import {
  type Collection,
  counting,
  domain,
  type EffectKinds,
  effectKindsOf,
  notingLeftBehind,
  type Recounting,
  removingFiles,
  type Stored,
  type Timer,
  tallies,
  timerMemory,
  together,
  tombstones,
  uploadLedgers,
  uses,
} from './kernel'
import { registered as messaging } from './messaging'
import { registered as people } from './people'
import { registered as places } from './places'
import { registered as publishing } from './publishing'
import { registered as staff } from './staff'
import { registered as tasks } from './tasks'
import { registerTemplates } from './templates'
import { registered as uploads } from './uploads'
import { registered as volunteering } from './volunteering'

/** What belongs to no domain. */
const common = domain({
  collections: [tallies, tombstones, timerMemory, uploadLedgers, uses],
  effects: [counting, removingFiles, notingLeftBehind],
})

/** The whole product: a new domain is one line here. */
const systems = together([
  places,
  catalog,
  people,
  gridwork,
  staff,
  tasks,
  casework,
  messaging,
  volunteering,
  publishing,
  uploads,
])

const everything = together([systems, homeWith(systems.inbox), common])

/** Every action of the mini-program's door, by name. */
export const appActions = everything.app

/** Every action of the console's door, by name. */
export const adminActions = everything.admin

/** Every collection with its indexes and its retention; deployment and the timers go by this list. */
export const collections: Collection<Stored>[] = everything.collections

/** Every form of WeChat's in which a message is sent. */
export const templates = everything.templates
registerTemplates(templates)

/** Who carries out which effect. */
export const effectKinds: EffectKinds = effectKindsOf(everything.effects)

/** Every counter, for the nightly recount. */
export const counters: readonly Recounting[] = everything.counters

/** Scheduled work besides the repeating of effects and the enforcing of retention. */
export const domainTimers: Record<string, Timer> = everything.timers
