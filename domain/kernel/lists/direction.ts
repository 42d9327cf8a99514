import { z } from 'zod'

/** A list that can be read from either end, through the same index. */
export const InOrder = { order: z.enum(['asc', 'desc']).optional() }
export type Order = 'asc' | 'desc'

/** As asked, or as this list usually is. */
export const directionOf = (order: Order | undefined, usual: Order): 1 | -1 => ((order ?? usual) === 'asc' ? 1 : -1)
