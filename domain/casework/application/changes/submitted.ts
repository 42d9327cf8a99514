import { type Change, type EffectSpec, logged } from '../../../kernel'
import type { Case } from '../document'
import { progress } from '../messages'
import { shortDay } from '../words'
import { type About, after, changed, withRequest } from './change'

/** 提交: from now on the desk sees it, and owes a word on whether it is accepted. */
export function submitted(
  document: Case,
  { by, at }: About,
  filled: Pick<Case, 'form' | 'materials'> & { remove: EffectSpec[]; requestId: string },
): Change<Case> {
  const set: Partial<Case> = {
    status: 'submitted',
    form: filled.form,
    materials: filled.materials,
    submittedAt: at,
    // from here on it is also the case of whoever it is for
    parties: [...new Set([document.ownerId, document.applicant.personId])],
    ...withRequest(document, filled.requestId),
  }
  const log = [logged(by, at, 'submit')]
  const next = after(document, changed(document, set, at, log), at)
  const tip = `已收到，最晚${shortDay(next.dueAt!)}告诉您是否受理`
  return changed(document, set, at, log, [progress(next, '已提交', at, tip), ...filled.remove])
}
