import { action, Input } from '../../../kernel'
import { reachableIn } from '../../../messaging'
import { keysOfCell, peopleIn } from '../../../people'
import { gridName } from '../../../places'
import { isMeantFor } from '../../board/audience'
import { NO_GRID } from '../../delivery/audience'
import type { Reach } from '../../views'
import { AudienceInput, checkAudience } from '../content-input'
import { communityOf, mayPublish } from '../policy'

/** How many people an audience has, and how many of them a subscription message can reach: three requests, whatever their number. */
export const reach = action({
  who: 'staff',
  input: Input({ audience: AudienceInput }),
  allow: mayPublish,
  handle: async ({ input: { audience }, actor }): Promise<Reach> => {
    const area = communityOf(actor)
    checkAudience(audience, area)
    const [people, reachable] = await Promise.all([peopleIn(area), reachableIn(area)])
    const grids = new Map<string, { people: number; reachable: number }>()
    const add = (cells: typeof people, what: 'people' | 'reachable') => {
      for (const { at, count } of cells) {
        if (!isMeantFor(keysOfCell(area, at), area, audience)) continue
        const grid = at.grid || NO_GRID
        const counted = grids.get(grid) ?? { people: 0, reachable: 0 }
        grids.set(grid, { ...counted, [what]: counted[what] + count })
      }
    }
    add(people, 'people')
    add(reachable, 'reachable')
    const byGrid = [...grids]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([grid, count]) => ({ ...gridOf(area, grid), ...count }))
    return {
      people: byGrid.reduce((sum, { people }) => sum + people, 0),
      reachable: byGrid.reduce((sum, { reachable }) => sum + reachable, 0),
      byGrid,
    }
  },
})

/** A grid's path and name by its number. */
export function gridOf(community: string, number: string): { grid: string; name: string } {
  const grid = number === NO_GRID ? community : `${community}/${number}`
  return { grid, name: number === NO_GRID ? '未分网格' : gridName(grid) }
}
