import { declareEffect } from '../../../kernel'

/** Volunteers are to be told of an order that waits. */
export const askVolunteers = declareEffect<Record<string, never>>('askVolunteers')

/** Two takes at once do not see each other: this looks once more. */
export const checkOverlap = declareEffect<{ volunteerId: string }>('checkOverlap')

/** A finished order is added to the volunteer's hours. */
export const countHours = declareEffect<{ personId: string; orderId: string; hours: number }>('countHours')

/** A volunteer was paused: what they took goes to others. */
export const releaseOrders = declareEffect<{ volunteerId: string }>('releaseOrders')
