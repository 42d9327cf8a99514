import { type Actor, areasAs, isOneWith, isStaffOf, type Stored } from '../../kernel'
import { SETTERS } from './office.rules'

/** The secretary sets their own community, an administrator those of their area; nobody else looks at how it was set. */
export const setsFor = (actor: Actor, { area }: Pick<Stored, 'area'>): boolean => isStaffOf(actor, SETTERS, area)

export const setsSomewhere = (actor: Actor): boolean => isOneWith(actor, SETTERS)

/** Where this actor sets communities. */
export const setAreas = (actor: Actor): string[] => areasAs(actor, SETTERS)
