import type { Standing } from '../views'

/** Staff had somebody before them, with what proves what they can do. */
export interface Confirmation {
  at: number
  /** title and name */
  by: string
  /** who it was: blind index of the ID number, key of the name, and where they live */
  idIndex: string
  nameKey: string
  community: string
  skills: string[]
  /** all that was looked at: what was not confirmed of it is not asked again */
  looked: string[]
  /** which proofs were seen */
  note: string | null
}

/** What volunteering keeps on a person. */
export interface Volunteer {
  skills: string[]
  hours: number
  orders: number
  /** metres */
  reach: number
  intro: string | null
  standing: Standing
  confirmation: Confirmation | null
  withdrawal: { at: number; by: string; reason: string } | null
  /** when they last said what they can do */
  saidAt: number
  /** "<standing>|<area>" for the community and all that it lies in: lists of staff find them by it */
  lists: string[]
  /** "<community>:<skill>" of the confirmed skills: orders find who can do them by it */
  keys: string[]
  /** when an order last asked them: the least recently asked come first */
  askedAt: number
  /** the last orders whose hours were counted, so that repeating counts once */
  counted: string[]
}
