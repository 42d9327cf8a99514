import { type About, type Change, dayOf, logged, present } from '../../../kernel'
import { type LocalDays, localDaysFrom } from '../../../places'
import type { Case } from '../document'
import { progress, ready } from '../messages'
import { whereaboutsOf } from '../whereabouts'
import { HANDED_OVER } from '../words'
import { changed } from './change'

/** 送达: the result can be had, and how. */
export function delivered(
  document: Case,
  { by, at }: About,
  calendar: LocalDays,
  how: string,
  note?: string,
): Change<Case> {
  const set: Partial<Case> = {
    status: 'delivered',
    deliveredAt: at,
    local: localDaysFrom(dayOf(at), calendar),
    result: { ...present(document.result), delivery: how },
  }
  const where = whereaboutsOf(how)
  const log = [logged(by, at, `deliver:${where}`, [how, note].filter(Boolean).join('；'))]
  return changed(document, set, at, log, () => [ready(document, HANDED_OVER[where], how, at)])
}

/** 办结: nothing more to do; it can still be rated. */
export const closed = (document: Case, { by, at }: About, note?: string): Change<Case> =>
  changed(document, { status: 'closed' }, at, [logged(by, at, 'close', note)], () => [
    progress(document, '已办结', at, document.rating ? '谢谢您的评价' : '办得怎么样？点开评价一下'),
  ])
