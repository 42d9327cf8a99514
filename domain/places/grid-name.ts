import { type Area, gridNumberOf } from '../kernel'
import type { Community } from './communities'

/** "07网格"; "社区" for anything above a grid. */
export const gridName = (area: Area): string => {
  const number = gridNumberOf(area)
  return number ? `${number}网格` : '社区'
}

/** As the community calls it, else by its number. */
export const gridNameOf = (area: Area, community: Community | null): string =>
  community?.grids.find((grid) => grid.area === area)?.name ?? gridName(area)
