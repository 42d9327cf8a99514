import { type Area, communityOf } from './area'

/**
 * By what people are found who are meant: everybody of a community, a grid, a role or a tag in a community. Each key
 * carries its area: "role:volunteer@510821/107/001" is never the volunteers of the whole county.
 */
export const audienceKey = {
  area: (area: Area): string => `area:${communityOf(area)}`,
  grid: (grid: Area): string => `grid:${grid}`,
  role: (role: string, area: Area): string => `role:${role}@${communityOf(area)}`,
  tag: (tag: string, area: Area): string => `tag:${tag}@${communityOf(area)}`,
}
