import { type About, type Change, dayOf, logged } from '../../../kernel'
import { type LocalDays, localDaysFrom } from '../../../places'
import type { Case } from '../document'
import { ready } from '../messages'
import { changed } from './change'
import { pickupEnded } from './pickup-ended'

export interface Decision {
  outcome: 'approved' | 'rejected'
  reason?: string
  opinion?: string
}

/** 决定: back to the community, which hands over the result. */
export function decided(
  document: Case,
  { by, at }: About,
  calendar: LocalDays,
  { outcome, reason, opinion }: Decision,
): Change<Case> {
  const ended = pickupEnded(document, { by, at })
  const set: Partial<Case> = {
    ...ended.set,
    status: 'decided',
    level: 'community',
    decidedAt: at,
    local: localDaysFrom(dayOf(at), calendar),
    result: { outcome, reason: reason || null, delivery: null, by: document.level },
  }
  const log = [
    logged(by, at, `decide:${outcome}`, reason),
    ...(opinion ? [logged(by, at, 'opinion', opinion, true)] : []),
  ]
  const words = outcome === 'approved' ? '审核通过' : '没有通过'
  const how = outcome === 'approved' ? '社区正在准备结果，好了马上通知您' : `${reason}，可以点开看下一步`
  return changed(document, set, at, log, () => [ready(document, words, how, at), ...ended.effects])
}
