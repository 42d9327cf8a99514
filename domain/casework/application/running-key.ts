import type { Case } from './document'

/** Of a case that may not stand in the way of another: a draft, an ended one, one of an item that may run several times. */
export const ownKey = (caseId: string): string => `case:${caseId}`

/** One person, one running case of an item. */
export const runningKeyOf = ({ _id, item, applicant }: Pick<Case, '_id' | 'item' | 'applicant'>): string =>
  item.repeatable ? ownKey(_id) : `${item.id}:${applicant.personId}`
