import { type Actor, type Area, areasAs, isWithin, type Role } from '../../kernel'
import type { Filters } from './filters'

/** A grid of one's own area; null for any other: nobody looks next door by asking for a grid there. */
export const withinArea = (area: Area, grid: Area | undefined): Area | null =>
  !grid ? area : isWithin(grid, area) ? grid : null

/** Whose lists these roles open to an actor, narrowed to the grid that is asked for; none: they have no such list. */
export const areasListed = (actor: Actor, roles: readonly Role[], { grid }: Pick<Filters, 'grid'>): Area[] => [
  ...new Set(areasAs(actor, roles).flatMap((area) => withinArea(area, grid) ?? [])),
]

/** A search, or a status, that names no list looks in all of them. */
export const looksEverywhere = ({ state, status }: Filters, isSearch: boolean): boolean =>
  !state && (isSearch || Boolean(status?.length))
