import type { CollectionOf } from '../store'

/** A field that says when its documents must be looked at; an index begins with it. */
export interface DueField {
  collection: CollectionOf
  field: string
}

/** `due`: as soon as one of the fields has come · `daily`: once a day, from that time in China on ("03:30"). */
export type When = { due: readonly DueField[] } | { daily: string }

/** Scheduled work: does what it can within `budget` ms and says in numbers what it did; nothing but zeros: nothing. */
export interface Timer {
  (budget: number): Promise<Record<string, number>>
  readonly when: When
}

/** Declares scheduled work and when there is some; a domain lists it under `timers`, by the name of its job. */
export const timer = (when: When, run: (budget: number) => Promise<Record<string, number>>): Timer =>
  Object.assign((budget: number) => run(budget), { when })
