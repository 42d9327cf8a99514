import { action, Input } from '../../../kernel'
import { gridName } from '../../../places'
import { audienceAfter, NO_GRID } from '../../delivery/audience'
import type { Reach } from '../../views'
import { AudienceInput, checkAudience } from '../notice-input'
import { communitiesOf, mayPublish } from '../policy'

/** They are only counted, so a whole community may come at once. */
const AT_ONCE = 5_000

/** How many people an audience has, and how many of them a subscription message can reach. */
export const reach = action({
  who: 'staff',
  input: Input({ audience: AudienceInput }),
  allow: mayPublish,
  handle: async ({ input: { audience }, actor }): Promise<Reach> => {
    const [area] = communitiesOf(actor)
    checkAudience(audience, area)
    const grids = new Map<string, { people: number; reachable: number }>()
    for (let after: string | null = ''; after !== null; ) {
      const { members, last } = await audienceAfter({ area, audience }, after, AT_ONCE)
      for (const { grid, reachable } of members) {
        const count = grids.get(grid) ?? { people: 0, reachable: 0 }
        grids.set(grid, { people: count.people + 1, reachable: count.reachable + Number(reachable) })
      }
      after = last
    }
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
