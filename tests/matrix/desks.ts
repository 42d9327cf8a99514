import { OTHER } from '../harness/neighbourhood'
import { STAFF, type StaffKey } from './settlement'

/** A desk as the table names it; who sits there for a given document follows from its area and department. */
export type Desk = 'clerk' | 'town' | 'county' | 'secretary' | 'coordinator' | 'manager' | 'auditor'

const WIDE: Desk[] = ['town', 'county', 'manager', 'auditor']
/** They see that things move, but nothing of health, disability or hardship. */
export const OVERSEERS: Desk[] = ['secretary', 'manager', 'auditor']
/** Those of a community who publish and send somebody. */
export const COMMUNITY_DESKS: Desk[] = ['clerk', 'secretary', 'coordinator']

/** Everybody who has a list of cases. */
export const HAVE_QUEUE: StaffKey[] = STAFF.filter((key) => !['nobody', 'coordinator', 'admin'].includes(key))
/** Everybody who publishes and sends somebody. */
export const AT_COMMUNITY: StaffKey[] = ['clerk', 'neighbourClerk', 'secretary', 'coordinator']

/** Who of the staff a desk is, for this document: next door it is their clerk; disability has its own reviewer. */
export function holdersOf(
  desks: readonly Desk[],
  { area, sensitive }: { area: string; sensitive: boolean },
): StaffKey[] {
  return desks.flatMap((desk): StaffKey[] => {
    if (sensitive && OVERSEERS.includes(desk)) return []
    if (desk === 'county') return [sensitive ? 'countyDisabled' : 'county']
    if (area !== OTHER || WIDE.includes(desk)) return [desk]
    return desk === 'clerk' ? ['neighbourClerk'] : []
  })
}
