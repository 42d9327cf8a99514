import type { LifeRow } from '../../kernel/lifecycle/life.rules'
import type { Command, Level, Status } from '../views'

/** Who gives the command: the applicant (or whoever applies for them), the desk whose turn it is, the grid worker. */
export type Side = 'applicant' | 'desk' | 'worker'

/** What must hold besides status and level. */
export type Only = 'missing' | 'pickupOpen' | 'communityDecides' | 'unrated'

export type ApplicationRow = LifeRow<Command, Status, Side, Only, Level>

/** A worker is sent for papers while they are still wanted; the case stays where it is. */
const FETCHED = {
  by: 'desk',
  from: ['submitted', 'accepted', 'supplementing'],
  where: ['community'],
  to: 'same',
} satisfies Omit<ApplicationRow, 'command'>

/** The whole life of a case. Buttons come from it in both clients, and the server checks it again. */
export const rows: readonly ApplicationRow[] = [
  { command: 'submit', by: 'applicant', from: ['draft'], to: 'submitted' },
  {
    command: 'withdraw',
    by: 'applicant',
    from: ['submitted', 'accepted', 'supplementing', 'reviewing'],
    to: 'withdrawn',
    why: 'until it is decided, an application belongs to whoever made it',
  },
  { command: 'accept', by: 'desk', from: ['submitted'], where: ['community'], to: 'accepted' },
  { command: 'notAccept', by: 'desk', from: ['submitted'], where: ['community'], to: 'notAccepted' },
  {
    command: 'notAccept',
    by: 'desk',
    from: ['supplementing'],
    where: ['community'],
    to: 'notAccepted',
    why: 'the applicant never brought what was missing: the case must not wait for ever',
  },
  { command: 'requestSupplement', by: 'desk', from: ['submitted', 'accepted', 'reviewing'], to: 'supplementing' },
  { command: 'supplement', by: 'applicant', from: ['supplementing'], to: 'back' },
  {
    command: 'supplement',
    by: 'applicant',
    from: ['submitted', 'accepted', 'reviewing'],
    to: 'same',
    only: 'missing',
    why: '容缺: what was put off is handed in later without being asked for',
  },
  {
    command: 'requestPickup',
    ...FETCHED,
    why: 'while a supplement is wanted the worker may fetch it instead; when one cannot come, another is asked',
  },
  {
    command: 'handOver',
    ...FETCHED,
    only: 'pickupOpen',
    why: 'the same papers, by the same day, fetched by another worker',
  },
  { command: 'collect', by: 'worker', from: ['submitted', 'accepted'], to: 'same', only: 'pickupOpen' },
  { command: 'collect', by: 'worker', from: ['supplementing'], to: 'back', only: 'pickupOpen' },
  { command: 'forward', by: 'desk', from: ['accepted'], where: ['community'], to: 'reviewing' },
  { command: 'forward', by: 'desk', from: ['reviewing'], where: ['town'], to: 'reviewing' },
  { command: 'decide', by: 'desk', from: ['reviewing'], where: ['town', 'county'], to: 'decided' },
  {
    command: 'decide',
    by: 'desk',
    from: ['accepted'],
    where: ['community'],
    to: 'decided',
    only: 'communityDecides',
    why: 'items whose steps never leave the community have nobody to be forwarded to',
  },
  { command: 'deliver', by: 'desk', from: ['decided'], where: ['community'], to: 'delivered' },
  { command: 'close', by: 'desk', from: ['delivered'], where: ['community'], to: 'closed' },
  {
    command: 'rate',
    by: 'applicant',
    from: ['delivered', 'closed'],
    to: 'same',
    only: 'unrated',
    why: 'a closed case may still be rated, once',
  },
]
