/**
 * "510821/107/001/07": county / town / community / grid. The segments are official division codes (county 6 digits,
 * town 3, community 3) and the serial of the grid.
 */
export type Area = string

export const AREA_PATTERN = /^[A-Z0-9]+(\/[A-Z0-9]+){0,3}$/

/** Of a whole community, as a code that hangs in it says it. */
export const COMMUNITY_PATTERN = /^[A-Z0-9]+(\/[A-Z0-9]+){2}$/

/** Is `area` the scope itself or something inside it? "510821/10" is not a scope of "510821/107". */
export const isWithin = (area: Area, scope: Area): boolean => area === scope || area.startsWith(`${scope}/`)

const cut = (area: Area, depth: number) => area.split('/').slice(0, depth).join('/')

export const countyOf = (area: Area): Area => cut(area, 1)
export const townOf = (area: Area): Area => cut(area, 2)
export const communityOf = (area: Area): Area => cut(area, 3)

/** Itself and everything that it lies in: who has a list of what happened there. */
export const scopesOf = (area: Area): Area[] => [...new Set([area, communityOf(area), townOf(area), countyOf(area)])]

/** Areas none of which is inside another. */
export const widest = (areas: readonly Area[]): Area[] =>
  [...new Set(areas)].filter((area) => !areas.some((other) => other !== area && isWithin(area, other)))

/** "07" of a grid's path, null for anything above a grid. */
export const gridNumberOf = (area: Area): string | null => area.split('/')[3] ?? null
