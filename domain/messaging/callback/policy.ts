import { type Actor, type Area, areasAs, isOneWith, isStaffOf } from '../../kernel'
import { ANSWERERS } from '../rules'
import type { Callback } from './document'

/** Whoever answers the phone of a community answers those who wait there; of other communities they know nothing. */
export const answersFor = (actor: Actor, { area }: Callback): boolean => isStaffOf(actor, ANSWERERS, area)

/** The communities whose waiting people these staff answer. */
export const answeredAreas = (actor: Actor): Area[] => areasAs(actor, ANSWERERS)

export const answersSomebody = (actor: Actor): boolean => isOneWith(actor, ANSWERERS)
