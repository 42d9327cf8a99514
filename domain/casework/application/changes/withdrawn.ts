import { type About, type Change, logged } from '../../../kernel'
import type { Case } from '../document'
import { changed } from './change'
import { pickupEnded } from './pickup-ended'

/** 撤回, until it is decided. */
export function withdrawn(document: Case, { by, at }: About, reason?: string): Change<Case> {
  const ended = pickupEnded(document, { by, at })
  const set: Partial<Case> = { status: 'withdrawn', supplement: null, ...ended.set }
  return changed(document, set, at, [logged(by, at, 'withdraw', reason)], () => ended.effects)
}
