/** Scheduled work: does what it can within `budget` ms and says in words or numbers what it did. */
export type Timer = (budget: number) => Promise<Record<string, number>>
