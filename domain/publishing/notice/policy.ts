import { type Actor, type Area, communitiesAs, forbidden, isStaffOf } from '../../kernel'
import type { Notice } from './document'
import { PUBLISHERS } from './rules'

/** The communities for which these staff write notices. */
export const communitiesOf = (actor: Actor): Area[] => communitiesAs(actor, PUBLISHERS)

/** @throws FORBIDDEN: whoever writes for no community writes no notice (`mayPublish`) */
export function communityOf(actor: Actor): Area {
  const [community] = communitiesOf(actor)
  if (community === undefined) throw forbidden()
  return community
}

/** Staff of a community write and publish its notices. */
export const mayPublish = (actor: Actor): boolean => communitiesOf(actor).length > 0

/** Notices of other communities do not exist for these staff, drafts least of all. */
export const isOfMyCommunity = (actor: Actor, notice: Notice): boolean => isStaffOf(actor, PUBLISHERS, notice.area)
