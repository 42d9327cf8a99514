import { type Actor, holds } from '../../kernel'
import { actsFor } from '../../people'
import { isOwner, isParty } from '../kind/policy'
import { DESKS, OVERSEERS } from '../rules'
import type { Command, Level } from '../views'
import type { Case } from './document'
import { rows } from './life.rules'

export { isOwner, isParty }

const LEVELS: Level[] = ['community', 'town', 'county']

/** A staff member works at a desk of the case when their role is of that level, in its area, for its department. */
export const worksAt = (actor: Actor, document: Case, level: Level): boolean =>
  holds(actor, DESKS[level], document.area, document.item.department)

/** Whoever acts for whom it is for sees it as they do, once they are shown it. */
export const isFamily = (actor: Actor, document: Case): boolean =>
  isParty(actor, document) || actsFor(actor, document.applicant.personId)

/** The grid worker who was asked to fetch papers for it. */
export const isItsWorker = (actor: Actor, document: Case): boolean =>
  actor.kind === 'wechat' && actor.id !== '' && document.pickup?.workerId === actor.id

/** Staff see a case when they work at one of its desks, or oversee its area and it is not sensitive. Never a draft. */
export const staffSees = (actor: Actor, document: Case): boolean =>
  document.status !== 'draft' &&
  (LEVELS.some((level) => worksAt(actor, document, level)) ||
    (!document.sensitive && holds(actor, OVERSEERS, document.area)))

/** Overseers know of everything in their area, that it is there and whether it is late, also of what they may not open. */
export const staffKnowsOf = (actor: Actor, document: Case): boolean =>
  staffSees(actor, document) || (document.status !== 'draft' && holds(actor, OVERSEERS, document.area))

/** Personal data are revealed to those who work at one of its desks only. */
export const mayReveal = (actor: Actor, document: Case): boolean =>
  LEVELS.some((level) => worksAt(actor, document, level))

/** Answers and photos are for the parties and the desks; overseers and the grid worker see how the case stands. */
export const mayLookInside = (actor: Actor, document: Case): boolean =>
  isFamily(actor, document) || mayReveal(actor, document)

/** Staff may give a command when they work at a desk that gives it at all. */
export const mayCommand = (actor: Actor, document: Case, command: Command): boolean =>
  rows
    .filter((row) => row.command === command && row.by === 'desk')
    .some((row) => (row.where ?? LEVELS).some((level) => worksAt(actor, document, level)))
