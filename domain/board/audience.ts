import type { Audience } from '../publishing/views'

/** What the board needs to know of somebody who looks at it: the keys that their person document carries. */
export type ReaderKeys = readonly string[]

const KINDS = [
  ['grids', 'grid'],
  ['roles', 'role'],
  ['tags', 'tag'],
] as const

/** Lists are OR inside and AND between kinds; everybody must belong to the notice's own area. */
export function isMeantFor(keys: ReaderKeys, area: string, audience: Audience): boolean {
  if (!keys.includes(`area:${area}`)) return false
  if (audience.kind === 'everyone') return true
  return KINDS.every(([list, prefix]) => {
    const wanted = audience[list]
    return !wanted || wanted.length === 0 || wanted.some((value) => keys.includes(`${prefix}:${value}`))
  })
}

/**
 * The keys by which candidates are found by index: those of one kind, the narrowest first. `isMeantFor` then decides on
 * each candidate, because a key cannot say "and".
 */
export function boardKeysOf(area: string, audience: Audience): string[] {
  if (audience.kind === 'everyone') return [`area:${area}`]
  if (audience.grids?.length) return audience.grids.map((grid) => `grid:${grid}`)
  if (audience.tags?.length) return audience.tags.map((tag) => `tag:${tag}`)
  if (audience.roles?.length && !audience.roles.includes('resident'))
    return audience.roles.map((role) => `role:${role}`)
  return [`area:${area}`]
}
