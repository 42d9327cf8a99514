import type { Level, Status } from '../views'

/**
 * Where a case is, as one word that lists are found by: whose desk it belongs to, its status, and whether the desk waits
 * for somebody outside. "community/submitted", "town/supplementing/out".
 */
export type CasePlace = string

export const placeOf = (level: Level, status: Status, waits: boolean): CasePlace =>
  `${level}/${status}${waits ? '/out' : ''}`

interface Place {
  level: Level
  status: Status
  waits: boolean
}

const at = (level: Level, statuses: Status[], waits = false): Place[] =>
  statuses.map((status) => ({ level, status, waits }))

const RUNNING: readonly Place[] = [
  ...at('community', ['submitted', 'accepted', 'decided', 'delivered']),
  ...at('community', ['submitted', 'accepted', 'supplementing'], true),
  ...at('town', ['reviewing']),
  ...at('town', ['supplementing'], true),
  ...at('county', ['reviewing']),
  ...at('county', ['supplementing'], true),
]

const ENDED: readonly Place[] = [
  ...at('community', ['closed', 'withdrawn', 'notAccepted']),
  ...at('town', ['withdrawn']),
  ...at('county', ['withdrawn']),
]

/** mine: this desk must act · waiting: others must · running: both · ended: nobody any more · all: wherever it is */
export type ListState = 'mine' | 'waiting' | 'running' | 'ended' | 'all'

const OF: Record<ListState, (desk: Level | null) => readonly Place[]> = {
  mine: (desk) => RUNNING.filter(({ level, waits }) => level === desk && !waits),
  waiting: (desk) => RUNNING.filter(({ level, waits }) => level !== desk || waits),
  running: () => RUNNING,
  ended: () => ENDED,
  all: () => [...RUNNING, ...ENDED],
}

interface Narrowing {
  status?: readonly Status[]
  level?: Level
}

/** The places of one list, narrowed: with them every list is a few equalities on an index. */
export const placesOf = (state: ListState, desk: Level | null, { status, level }: Narrowing): CasePlace[] =>
  OF[state](desk)
    .filter((place) => (!status?.length || status.includes(place.status)) && (!level || place.level === level))
    .map((place) => placeOf(place.level, place.status, place.waits))
