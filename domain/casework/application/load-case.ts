import { type Actor, Id, Input, type Taken, thingJoins, thingOf } from '../../kernel'
import { quotaOf } from '../../messaging'
import { COMMUNITY, type Community, type LocalDays, STATE_CALENDAR } from '../../places'
import { cases } from './collection'
import type { Case } from './document'

/** A case, and the community that it belongs to. */
export interface LoadedCase {
  document: Case
  community: Community | null
}

/** Read together with whoever calls: the case, its community, and whether its owner can be told by WeChat. */
export const BESIDE_CASE = [COMMUNITY, quotaOf('ownerOpenid')]

export const loadedCase = ({ document, brought }: Taken<Case>): LoadedCase => ({
  document,
  community: brought(COMMUNITY),
})

/** The calendar of the case's community; one that is no more has none of its own. */
export const localDaysOf = ({ community }: Pick<LoadedCase, 'community'>): LocalDays => community ?? STATE_CALENDAR

/** For an action that only reads: all in the request that finds out who calls. */
export const caseJoins = ({ caseId }: { caseId: string }) => thingJoins(cases, caseId, [COMMUNITY])

/** null when there is no such case */
export async function loadCase({ actor }: { actor: Actor }): Promise<LoadedCase | null> {
  const taken = thingOf<Case>(actor)
  return taken && { document: taken.document, community: taken.brought(COMMUNITY) }
}

/** What an action is made of that reads one case, and its community. */
export const ONE_CASE = { input: Input({ caseId: Id }), joins: caseJoins, load: loadCase }

/** The same, where its community says nothing. */
export const CASE_ALONE = {
  input: Input({ caseId: Id }),
  load: ({ input }: { input: { caseId: string } }) => cases.get(input.caseId),
}
