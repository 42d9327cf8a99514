import { COMMUNITY, type Community } from '../../places'
import { cases } from './collection'
import type { Case } from './document'

/** A case, and the community that it belongs to. */
export interface LoadedCase {
  document: Case
  community: Community | null
}

/** Both in one request; null when there is no such case. */
export async function loadCase(caseId: string): Promise<LoadedCase | null> {
  const found = await cases.getWith(caseId, [COMMUNITY])
  return found && { document: found.document, community: found.brought(COMMUNITY) }
}
