import { type Actor, type Area, communitiesAs, forbidden, isStaffOf, type Role } from '../../kernel'
import { KINDS, kindNamed, PUBLISHERS } from '../kinds.rules'
import { publishersOf, staffOf } from './content-kind.rules'
import type { Content } from './document'

/** The communities in which these staff have to do with some kind of content. */
export const communitiesOf = (actor: Actor): Area[] => communitiesAs(actor, PUBLISHERS)

/** @throws FORBIDDEN: whoever writes for no community writes nothing */
export function communityOf(actor: Actor, as: readonly Role[] = PUBLISHERS): Area {
  const [community] = communitiesAs(actor, [...as])
  if (community === undefined) throw forbidden()
  return community
}

/** The kinds that these staff have to do with in every one of these communities. */
export const kindsOf = (actor: Actor, communities: readonly Area[]): string[] =>
  KINDS.filter((kind) => communities.every((area) => isStaffOf(actor, [...staffOf(kind)], area))).map(
    ({ name }) => name,
  )

/** Staff of a community write and publish what it shows. */
export const mayPublish = (actor: Actor): boolean => communitiesOf(actor).length > 0

/** Contents of other communities, or of a kind that is not theirs, do not exist for these staff, drafts least of all. */
export const isOfMyCommunity = (actor: Actor, { kind, area }: Content): boolean =>
  isStaffOf(actor, [...staffOf(kindNamed(kind))], area)

/** In which parts these staff act on it. */
export function sidesOf(actor: Actor, { kind: name, area }: Content): Side[] {
  const kind = kindNamed(name)
  return [
    ...(isStaffOf(actor, [...kind.writers], area) ? (['writer'] as const) : []),
    ...(isStaffOf(actor, [...publishersOf(kind)], area) ? (['publisher'] as const) : []),
  ]
}

/** writer: writes it · publisher: puts it on the board; the same people where a kind is not reviewed */
export type Side = 'writer' | 'publisher'
