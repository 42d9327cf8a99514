export * from './rules'
export * from './working-time'

/** The instant that it is: milliseconds, as everything is kept. */
export const now = (): number => Date.now()
