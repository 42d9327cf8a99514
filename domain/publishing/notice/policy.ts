import { type Actor, type Area, holds } from '../../kernel'
import type { Notice } from './document'
import { PUBLISHERS } from './rules'

/** The communities for which these staff write notices. */
export const communitiesOf = (actor: Actor): Area[] =>
  actor.grants
    .filter(({ role, area }) => PUBLISHERS.includes(role) && area.split('/').length === 3)
    .map(({ area }) => area)

/** Staff of a community write and publish its notices. */
export const mayPublish = (actor: Actor): boolean => communitiesOf(actor).length > 0

/** Notices of other communities do not exist for these staff, drafts least of all. */
export const isOfMyCommunity = (actor: Actor, notice: Notice): boolean =>
  actor.kind === 'staff' && holds(actor, PUBLISHERS, notice.area)
