import { type Actor, type Area, holds } from '../../kernel'
import { ANSWERERS } from '../rules'
import type { Callback } from './document'

/** Whoever answers the phone of a community answers those who wait there; of other communities they know nothing. */
export const answersFor = (actor: Actor, { area }: Callback): boolean =>
  actor.kind === 'staff' && holds(actor, ANSWERERS, area)

/** The communities whose waiting people these staff answer. */
export const answeredAreas = (actor: Actor): Area[] =>
  actor.grants.filter(({ role }) => ANSWERERS.includes(role)).map(({ area }) => area)

export const answersSomebody = (actor: Actor): boolean => answeredAreas(actor).length > 0
