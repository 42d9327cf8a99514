import { type Actor, type Area, communitiesAs, isStaffOf } from '../../kernel'
import type { Notice } from './document'
import { PUBLISHERS } from './rules'

/** The communities for which these staff write notices. */
export const communitiesOf = (actor: Actor): Area[] => communitiesAs(actor, PUBLISHERS)

/** Staff of a community write and publish its notices. */
export const mayPublish = (actor: Actor): boolean => communitiesOf(actor).length > 0

/** Notices of other communities do not exist for these staff, drafts least of all. */
export const isOfMyCommunity = (actor: Actor, notice: Notice): boolean => isStaffOf(actor, PUBLISHERS, notice.area)
