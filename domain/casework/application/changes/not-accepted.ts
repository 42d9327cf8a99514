import { type About, type Change, logged } from '../../../kernel'
import type { Case } from '../document'
import { progress } from '../messages'
import { changed } from './change'
import { pickupEnded } from './pickup-ended'

/** 不予受理: never without a reason and a way on. */
export function notAccepted(document: Case, { by, at }: About, reason: string, wayOn: string): Change<Case> {
  const ended = pickupEnded(document, { by, at })
  const set: Partial<Case> = { status: 'notAccepted', refusal: { reason, wayOn }, supplement: null, ...ended.set }
  const log = [logged(by, at, 'notAccept', `${reason}；可以这样办：${wayOn}`)]
  return changed(document, set, at, log, () => [
    progress(document, '没有受理', at, `${reason}；${wayOn}`),
    ...ended.effects,
  ])
}
