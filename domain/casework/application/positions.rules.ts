import { ENDED_STATUSES } from '../rules'
import type { Level, Status } from '../views'

/**
 * Where a case is, as one word that lists are found by: whose desk it belongs to, its status, and whether the desk waits
 * for somebody outside. "community/submitted", "town/supplementing/out".
 */
export type CasePosition = string

export const positionOf = (level: Level, status: Status, waits: boolean): CasePosition =>
  `${level}/${status}${waits ? '/out' : ''}`

interface Position {
  level: Level
  status: Status
  waits: boolean
}

const at = (level: Level, statuses: Status[], waits = false): Position[] =>
  statuses.map((status) => ({ level, status, waits }))

const RUNNING: readonly Position[] = [
  ...at('community', ['submitted', 'accepted', 'decided', 'delivered']),
  ...at('community', ['submitted', 'accepted', 'supplementing'], true),
  ...at('town', ['reviewing']),
  ...at('town', ['supplementing'], true),
  ...at('county', ['reviewing']),
  ...at('county', ['supplementing'], true),
]

const ENDED: readonly Position[] = [
  ...at('community', [...ENDED_STATUSES]),
  ...at('town', ['withdrawn']),
  ...at('county', ['withdrawn']),
]

/** mine: this desk must act · waiting: others must · running: both · ended: nobody any more · all: wherever it is */
export type ListState = 'mine' | 'waiting' | 'running' | 'ended' | 'all'

const OF: Record<ListState, (desk: Level | null) => readonly Position[]> = {
  mine: (desk) => RUNNING.filter(({ level, waits }) => level === desk && !waits),
  waiting: (desk) => RUNNING.filter(({ level, waits }) => level !== desk || waits),
  running: () => RUNNING,
  ended: () => ENDED,
  all: () => [...RUNNING, ...ENDED],
}

interface Narrowing {
  status?: readonly string[]
  level?: Level
}

/** The places of one list, narrowed: with them every list is a few equalities on an index. */
export const positionsOf = (state: ListState, desk: Level | null, { status, level }: Narrowing): CasePosition[] =>
  OF[state](desk)
    .filter((position) => (!status?.length || status.includes(position.status)) && (!level || position.level === level))
    .map((position) => positionOf(position.level, position.status, position.waits))
