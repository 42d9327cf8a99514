import { type Community, communityJoin, rememberCommunity } from '../../catalog'
import { type Actor, conflict, notNow } from '../../kernel'
import { type Transition, transitionFor } from '../rules'
import type { Command } from '../views'
import { cases } from './collection'
import { type Case, situationOf } from './document'
import { worksAt } from './policy'
import { LEVEL_WORDS, STATUS_WORDS } from './words'

/** A case, and the community that it belongs to. */
export interface Loaded {
  document: Case
  community: Community | null
}

/** Both in one request; null when there is no such case. */
export async function loadCase(caseId: string): Promise<Loaded | null> {
  const [found] = await cases.withJoins({ _id: caseId }, [communityJoin])
  if (!found) return null
  const { communities, ...document } = found as unknown as Case & { communities: Community[] }
  rememberCommunity(communities[0])
  return { document, community: communities[0] ?? null }
}

/**
 * @throws CONFLICT when the caller looked at something older
 * @throws NOT_NOW when the table has no row for it, or another desk has the case
 */
export function requirePossible(
  document: Case,
  command: Command,
  version: number | undefined,
  desk?: Actor,
): Transition {
  if (version !== undefined && version !== document.version) throw conflict()
  const row = transitionFor(command, situationOf(document))
  if (!row) throw notNow(`这件事现在是“${STATUS_WORDS[document.status]}”，不能做这一步，请刷新看看。`)
  if (desk && !worksAt(desk, document, document.level))
    throw notNow(`这件事现在由${LEVEL_WORDS[document.level]}办理，请等他们处理。`)
  return row
}
