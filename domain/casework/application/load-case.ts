import { type Actor, type Taken, thingJoins, thingOf } from '../../kernel'
import { quotaOf } from '../../messaging'
import { COMMUNITY, type Community } from '../../places'
import { cases } from './collection'
import type { Case } from './document'

/** A case, and the community that it belongs to. */
export interface LoadedCase {
  document: Case
  community: Community | null
}

/** Read together with whoever calls: the case, its community, and whether its owner can be told by WeChat. */
const OWNER_ACCEPTS = quotaOf('ownerOpenid')
export const BESIDE_CASE = [COMMUNITY, OWNER_ACCEPTS]

export function loadedCase({ document, brought }: Taken<Case>): LoadedCase {
  brought(OWNER_ACCEPTS)
  return { document, community: brought(COMMUNITY) }
}

/** For an action that only reads: all in the request that finds out who calls. */
export const caseJoins = ({ caseId }: { caseId: string }) => thingJoins(cases, caseId, [COMMUNITY])

/** null when there is no such case */
export async function loadCase({ actor }: { actor: Actor }): Promise<LoadedCase | null> {
  const taken = thingOf<Case>(actor)
  return taken && { document: taken.document, community: taken.brought(COMMUNITY) }
}
