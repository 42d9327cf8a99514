import { addWorkingDays, communityOf, countyOf, dayOf, endOf, gridNumberOf, townOf } from '../../kernel'
import { nameWords, numberWords } from '../../kernel/text/rules'
import { dayAfter, promisedUntil, WITHIN } from '../clock/promise'
import type { Level } from '../views'
import { type Case, isPickupOpen } from './document'
import { ownKey } from './running-key'

type IndexFields = Pick<
  Case,
  | 'state'
  | 'dueAt'
  | 'sortAt'
  | 'bins'
  | 'runningKey'
  | 'openFor'
  | 'taskFor'
  | 'taskDoneBy'
  | 'taskAt'
  | 'draftTouchedAt'
>

const ENDED = ['closed', 'withdrawn', 'notAccepted']

/** Where a case stands in the lists, worked out anew with every change and written with it. */
export function indexFields(document: Case, at: number): IndexFields {
  const state = document.status === 'draft' ? 'draft' : ENDED.includes(document.status) ? 'ended' : 'running'
  const dueAt = state === 'running' ? dueOf(document, at) : null
  const open = isPickupOpen(document) && state === 'running'
  return {
    state,
    dueAt,
    sortAt: dueAt ?? at,
    bins: state === 'draft' ? [] : binsOf(document, state),
    runningKey: state === 'running' ? document.runningKey : ownKey(document._id),
    openFor: state === 'running' ? document.parties : [],
    taskFor: open ? document.pickup!.workerId : null,
    taskDoneBy: document.pickup && !open ? document.pickup.workerId : null,
    taskAt: document.pickup ? (document.pickup.doneAt ?? document.pickup.dueAt) : null,
    draftTouchedAt: state === 'draft' ? at : undefined,
  }
}

const within = (from: number, days: number) => endOf(addWorkingDays(dayOf(from), days))

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
  { status, supplement, submittedAt, decidedAt, deliveredAt, clock, item }: Case,
  at: number,
): number | null {
  const stage = status === 'supplementing' && supplement ? supplement.back : status
  if (stage === 'submitted') return endOf(dayAfter(dayOf(submittedAt!), WITHIN.acceptance, clock.pauses, at))
  if (stage === 'decided') return within(decidedAt!, WITHIN.delivery)
  if (stage === 'delivered') return within(deliveredAt!, WITHIN.closing)
  return promisedUntil(clock, item.promisedDays, at)
}

/** Which desk has it now; null while somebody else is waited for. */
export const deskOf = (document: Case): Level | null =>
  document.status === 'supplementing' || isPickupOpen(document) ? null : document.level

/** A desk's name in the lists: its area, and its department where it has one. */
const desksOf = ({ area, item }: Case): [level: Level, scope: string][] => [
  ['community', communityOf(area)],
  ['town', townOf(area)],
  ['town', `${townOf(area)}#${item.department}`],
  ['county', countyOf(area)],
  ['county', `${countyOf(area)}#${item.department}`],
]

/**
 * The lists a case stands in, each also with one narrowing (name, number, item, grid, status): a search is then one
 * equality on the index, in due order, and examines nothing that it does not return.
 */
function binsOf(document: Case, state: 'running' | 'ended'): string[] {
  const desk = deskOf(document)
  const lists = desksOf(document).map(
    ([level, scope]) => `${state === 'ended' ? 'ended' : level === desk ? 'mine' : 'waiting'}:${scope}`,
  )
  if (!document.sensitive) {
    const scopes = [communityOf(document.area), townOf(document.area), countyOf(document.area)]
    lists.push(...scopes.map((scope) => `${state === 'ended' ? 'past' : 'watch'}:${scope}`))
  }
  const facets = facetsOf(document)
  return lists.flatMap((list) => [list, ...facets.map((facet) => `${list}|${facet}`)])
}

const INITIALS = 6

function facetsOf({ applicant, no, item, area, status }: Case): string[] {
  const initials = [...applicant.initials].slice(0, INITIALS).map((_, i, all) => all.slice(0, i + 1).join(''))
  const words = new Set([...nameWords(applicant.name), ...initials, ...numberWords(no)])
  const grid = gridNumberOf(area)
  return [
    ...[...words].map((word) => `s:${word}`),
    `i:${item.id}`,
    `t:${status}`,
    `d:${item.department}`,
    ...(grid ? [`g:${grid}`] : []),
  ]
}
