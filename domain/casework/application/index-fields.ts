import { dayOf, endOf, present } from '../../kernel'
import { addWorkingDays, type LocalDays } from '../../places'
import { dayAfter, promisedUntil, WITHIN } from '../clock/promise'
import { listFields } from '../kind/change'
import { searchWords, wordKey } from '../kind/search'
import { hasEnded, stateOf } from '../rules'
import type { Level } from '../views'
import { type Case, isPickupOpen } from './document'
import { positionOf } from './positions.rules'
import { ownKey } from './running-key'

type IndexFields = Pick<
  Case,
  'state' | 'dueAt' | 'sortAt' | 'scopes' | 'position' | 'words' | 'runningKey' | 'openFor' | 'draftTouchedAt'
>

/** Where a case stands in the lists, worked out anew with every change and written with it. */
export function indexFields(document: Case, at: number): IndexFields {
  const state = stateOf(document.status)
  return {
    ...listFields(document, { state, dueAt: state === 'running' ? dueOf(document, at) : null }, at),
    position: state === 'draft' ? '' : positionOf(document.level, document.status, deskOf(document) === null),
    words: state === 'draft' ? [] : wordsOf(document),
    runningKey: state === 'ended' ? ownKey(document._id) : document.runningKey,
    draftTouchedAt: state === 'draft' ? at : undefined,
  }
}

/** The last instant of the n-th working day of a community: when what is asked of somebody now is due. */
export const within = (from: number, days: number, local: LocalDays | undefined): number =>
  endOf(addWorkingDays(dayOf(from), days, local))

/**
 * Until when whoever has the case must act. Asking somebody for something never makes a late case not late: what the
 * office owed before it asked is still owed.
 */
function dueOf(document: Case, at: number): number | null {
  const { supplement, pickup, status } = document
  const owed = owedBy(document, at)
  if (status === 'supplementing' && supplement)
    return owed !== null && owed < supplement.askedAt ? owed : supplement.dueAt
  if (isPickupOpen(document) && pickup) return owed === null ? pickup.dueAt : Math.min(owed, pickup.dueAt)
  return owed
}

/** The office's own promise: to say whether it accepts, to decide, to hand over, to close. */
function owedBy(
  { status, supplement, submittedAt, decidedAt, deliveredAt, clock, local, item }: Case,
  at: number,
): number | null {
  const stage = status === 'supplementing' && supplement ? supplement.back : status
  if (stage === 'submitted')
    return endOf(dayAfter(dayOf(present(submittedAt)), WITHIN.acceptance, { ...clock, local }, at))
  if (stage === 'decided') return within(present(decidedAt), WITHIN.delivery, local)
  if (stage === 'delivered') return within(present(deliveredAt), WITHIN.closing, local)
  return promisedUntil(clock, item.promisedDays, at)
}

/** Which desk has it now; null while somebody else is waited for. */
export const deskOf = (document: Case): Level | null =>
  hasEnded(document.status) || (document.status !== 'supplementing' && !isPickupOpen(document)) ? document.level : null

function wordsOf({ applicant, no, item, area, sensitive }: Case): string[] {
  const words = searchWords({ names: [applicant.name], initials: applicant.initials, no })
  return [...words, itemWord(item.id)].map((word) => wordKey(area, word, sensitive))
}

export const itemWord = (itemId: string): string => `item:${itemId}`
