import { type About, type Change, dayOf, type EffectSpec, logged, present, shortDay } from '../../../kernel'
import { type LocalDays, localDaysFrom } from '../../../places'
import type { Case } from '../document'
import { progress } from '../messages'
import { runningKeyOf } from '../running-key'
import { changed } from './change'

/** 提交: from now on the desk sees it, and owes a word on whether it is accepted. */
export function submitted(
  document: Case,
  { by, at }: About,
  calendar: LocalDays,
  filled: Pick<Case, 'form' | 'materials'> & { effects: EffectSpec[] },
): Change<Case> {
  const set: Partial<Case> = {
    status: 'submitted',
    form: filled.form,
    materials: filled.materials,
    submittedAt: at,
    local: localDaysFrom(dayOf(at), calendar),
    runningKey: runningKeyOf(document),
    // from here on it is also the case of whoever it is for
    parties: [...new Set([document.ownerId, document.applicant.personId])],
  }
  return changed(document, set, at, [logged(by, at, 'submit')], (next) => [
    progress(next, '已提交', at, `已收到，最晚${shortDay(present(next.dueAt))}告诉您是否受理`),
    ...filled.effects,
  ])
}
