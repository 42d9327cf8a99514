import type { Community } from '../../domain/places'

/** How a person reaches a person. */
export const callUs = (community: Community | null): string =>
  community
    ? `社区电话${community.phone}${community.hours ? `（${community.hours}）` : ''}。`
    : '也可以直接给社区打电话。'
