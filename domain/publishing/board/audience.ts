import { type Area, audienceKey } from '../../kernel'
import type { Audience } from '../views'

/** What the board needs to know of somebody who looks at it: the keys that their person document carries. */
export type ReaderKeys = readonly string[]

/** The keys of each kind that an audience names. */
const kindsOf = (area: Area, audience: Audience): string[][] =>
  audience.kind === 'everyone'
    ? []
    : [
        (audience.grids ?? []).map(audienceKey.grid),
        (audience.roles ?? []).map((role) => audienceKey.role(role, area)),
        (audience.tags ?? []).map((tag) => audienceKey.tag(tag, area)),
      ]

/** Lists are OR inside and AND between kinds; everybody must belong to the notice's own area. */
export const isMeantFor = (keys: ReaderKeys, area: Area, audience: Audience): boolean =>
  keys.includes(audienceKey.area(area)) &&
  kindsOf(area, audience).every((wanted) => wanted.length === 0 || wanted.some((key) => keys.includes(key)))

/**
 * The keys by which candidates are found by index: those of one kind, the narrowest first. `isMeantFor` then decides on
 * each candidate, because a key cannot say "and".
 */
export function boardKeysOf(area: Area, audience: Audience): string[] {
  const [grids = [], roles = [], tags = []] = kindsOf(area, audience)
  if (grids.length > 0) return grids
  if (tags.length > 0) return tags
  const everybody = audienceKey.role('resident', area)
  return roles.length > 0 && !roles.includes(everybody) ? roles : [audienceKey.area(area)]
}
