import type { Command, Level, Status } from '../views'

/** Who gives the command: the applicant (or whoever applies for them), the desk whose turn it is, the grid worker. */
export type Side = 'applicant' | 'desk' | 'worker'

/** What must hold besides status and level. */
export type Only = 'missing' | 'pickupOpen' | 'communityDecides' | 'unrated'

export interface Transition {
  command: Command
  by: Side
  from: readonly Status[]
  /** at which level the case must be; absent: any */
  levels?: readonly Level[]
  /** `same`: the status stays; `back`: to where the supplement was asked from */
  to: Status | 'same' | 'back'
  only?: Only
  /** why this row is there, where it would surprise */
  why?: string
}

/** The whole life of a case. Buttons come from it in both clients, and the server checks it again. */
export const transitions: readonly Transition[] = [
  { command: 'submit', by: 'applicant', from: ['draft'], to: 'submitted' },
  {
    command: 'withdraw',
    by: 'applicant',
    from: ['submitted', 'accepted', 'supplementing', 'reviewing'],
    to: 'withdrawn',
    why: 'until it is decided, an application belongs to whoever made it',
  },
  { command: 'accept', by: 'desk', from: ['submitted'], levels: ['community'], to: 'accepted' },
  { command: 'notAccept', by: 'desk', from: ['submitted'], levels: ['community'], to: 'notAccepted' },
  {
    command: 'notAccept',
    by: 'desk',
    from: ['supplementing'],
    levels: ['community'],
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
    by: 'desk',
    from: ['submitted', 'accepted', 'supplementing'],
    levels: ['community'],
    to: 'same',
    why: 'while a supplement is wanted the worker may fetch it instead; when one cannot come, another is asked',
  },
  { command: 'collect', by: 'worker', from: ['submitted', 'accepted'], to: 'same', only: 'pickupOpen' },
  { command: 'collect', by: 'worker', from: ['supplementing'], to: 'back', only: 'pickupOpen' },
  { command: 'forward', by: 'desk', from: ['accepted'], levels: ['community'], to: 'reviewing' },
  { command: 'forward', by: 'desk', from: ['reviewing'], levels: ['town'], to: 'reviewing' },
  { command: 'decide', by: 'desk', from: ['reviewing'], levels: ['town', 'county'], to: 'decided' },
  {
    command: 'decide',
    by: 'desk',
    from: ['accepted'],
    levels: ['community'],
    to: 'decided',
    only: 'communityDecides',
    why: 'items whose steps never leave the community have nobody to be forwarded to',
  },
  { command: 'deliver', by: 'desk', from: ['decided'], levels: ['community'], to: 'delivered' },
  { command: 'close', by: 'desk', from: ['delivered'], levels: ['community'], to: 'closed' },
  {
    command: 'rate',
    by: 'applicant',
    from: ['delivered', 'closed'],
    to: 'same',
    only: 'unrated',
    why: 'a closed case may still be rated, once',
  },
]

/** What the table needs to know of a case. */
export interface Situation {
  status: Status
  level: Level
  /** materials are outstanding: put off, or asked for again */
  missing: boolean
  pickupOpen: boolean
  communityDecides: boolean
  rated: boolean
}

const HOLDS: Record<Only, (situation: Situation) => boolean> = {
  missing: ({ missing }) => missing,
  pickupOpen: ({ pickupOpen }) => pickupOpen,
  communityDecides: ({ communityDecides }) => communityDecides,
  unrated: ({ rated }) => !rated,
}

/** The row by which a command is possible now; undefined: it is not. */
export const transitionFor = (command: Command, situation: Situation): Transition | undefined =>
  transitions.find(
    (row) =>
      row.command === command &&
      row.from.includes(situation.status) &&
      (!row.levels || row.levels.includes(situation.level)) &&
      (!row.only || HOLDS[row.only](situation)),
  )

/** The commands that one side can give now, in the order of the table. */
export const commandsOf = (side: Side, situation: Situation): Command[] => [
  ...new Set(
    transitions
      .filter(({ by, command }) => by === side && transitionFor(command, situation)?.by === side)
      .map(({ command }) => command),
  ),
]
