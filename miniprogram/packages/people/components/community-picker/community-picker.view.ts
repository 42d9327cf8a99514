import type { CommunityName } from '../../../../../domain/places/views'

/** Communities whose name or town holds what was typed, with or without 社区, 村, 镇 at the end. */
export function communitiesFor(rows: CommunityName[], typed: string): CommunityName[] {
  const wanted = typed.replace(/\s/g, '').replace(/(社区|村|镇|乡|街道)$/, '')
  return wanted ? rows.filter(({ name, town }) => `${town}${name}`.includes(wanted)) : rows
}
