import type { Actor } from '../../kernel'
import type { AnyCase } from './document'

/** A case belongs to whoever made it and whoever it is for. */
export const isParty = (actor: Actor, { parties }: Pick<AnyCase, 'parties'>): boolean =>
  actor.kind === 'wechat' && actor.id !== '' && parties.includes(actor.id)

/** Only whoever made it may change it. */
export const isOwner = (actor: Actor, { ownerId }: { ownerId: string }): boolean =>
  actor.kind === 'wechat' && actor.id !== '' && ownerId === actor.id
