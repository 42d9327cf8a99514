import { type Actor, type Finding, inside, limits, type Stored, tooMany } from '../../kernel'
import type { Case } from './document'

/** Of a case that may not stand in the way of another: a draft, an ended one, one of an item that may run several times. */
export const ownKey = (caseId: string): string => `case:${caseId}`

/** One person, one running case of an item. */
export const runningKeyOf = ({ _id, item, applicant }: Pick<Case, '_id' | 'item' | 'applicant'>): string =>
  item.repeatable ? ownKey(_id) : `${item.id}:${applicant.personId}`

const SEATS = 'drafts'
const seatOf = (openid: string, number: number): string => `draft:${openid}:${number}`
const seatsOf = (openid: string): string[] =>
  Array.from({ length: limits.drafts.most }, (_, number) => seatOf(openid, number))

/** Reads which numbers this person's drafts have, together with whoever calls. */
export const draftSeats = (openid: string): Finding => ({
  from: 'cases',
  as: SEATS,
  find: { runningKey: inside(seatsOf(openid)) },
  limit: limits.drafts.most,
  only: ['runningKey'],
})

/**
 * The numbers that a new draft may have, by what was read, in an order of its own: of many drafts that are begun at once few
 * want the same. @throws TOO_MANY when there is none
 */
export function freeSeats({ openid, joined }: Actor, id: string): string[] {
  const drafts: (Stored & Pick<Case, 'runningKey'>)[] = joined[SEATS] ?? []
  const taken = new Set(drafts.map(({ runningKey }) => runningKey))
  const all = seatsOf(openid)
  const first = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % all.length
  const free = [...all.slice(first), ...all.slice(0, first)].filter((seat) => !taken.has(seat))
  if (free.length === 0) throw tooMany('drafts')
  return free
}
