import { type Area, audienceKey, communityOf, gridNumberOf } from '../kernel'
import type { Person } from './person'

/**
 * Everybody with the same grid, roles and tags. An audience has all of a cell or nobody of it, so that whatever keys it
 * combines, and however they overlap, the people in it are a sum of cells and nobody is counted twice.
 */
export type AudienceCell = {
  /** "07"; '' outside any grid */
  grid: string
  roles: string
  tags: string
}

/** The dimensions of whatever is counted by cell, in the order in which they make a key. */
export const CELL_DIMENSIONS = ['grid', 'roles', 'tags'] as const

const SEPARATOR = '+'

/** A set as text: the same whatever its order. */
const together = (values: readonly string[]): string =>
  [...new Set(values)]
    .map((value) => value.replace(/[%+]/g, encodeURIComponent))
    .sort()
    .join(SEPARATOR)

const apart = (text: string): string[] => (text === '' ? [] : text.split(SEPARATOR).map(decodeURIComponent))

/** The cell that somebody is counted in. */
export const cellOf = ({ area, roles, tags }: Pick<Person, 'area' | 'roles' | 'tags'>): AudienceCell => ({
  grid: gridNumberOf(area) ?? '',
  roles: together(roles.map(({ role }) => role)),
  tags: together(tags),
})

/** The audience keys that everybody of a cell carries. */
export function keysOfCell(area: Area, { grid, roles, tags }: AudienceCell): string[] {
  const community = communityOf(area)
  return [
    audienceKey.area(community),
    ...(grid === '' ? [] : [audienceKey.grid(`${community}/${grid}`)]),
    ...apart(roles).map((role) => audienceKey.role(role, community)),
    ...apart(tags).map((tag) => audienceKey.tag(tag, community)),
  ]
}
