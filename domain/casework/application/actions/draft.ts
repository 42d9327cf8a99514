import { action, everyone, linksOf, notNow } from '../../../kernel'
import type { Draft } from '../../views'
import { photosOf } from '../document'
import { typedForm } from '../form-values'
import { itemOf } from '../item-of'
import { CASE_ALONE } from '../load-case'
import { isOwner } from '../policy'
import { materialStates } from '../present/materials'

/** Everything that was typed, on whichever phone, at the item's version of then. */
export const draft = action({
  who: 'person',
  ...CASE_ALONE,
  see: isOwner,
  allow: everyone,
  async handle({ found, actor }): Promise<Draft> {
    if (found.status !== 'draft') throw notNow('这份申请已经提交，请到“我的办件”里看。')
    const item = await itemOf(found)
    const links = await linksOf(photosOf(found))
    return {
      caseId: found._id,
      version: found.version,
      savedAt: found.updatedAt,
      item: { id: found.item.id, version: found.item.version },
      form: typedForm(item.form, found.form),
      materials: materialStates(item, found, links),
      step: found.step,
      forDependent: found.applicant.personId === actor.id ? null : found.applicant.personId,
      links: Object.fromEntries(links),
    }
  },
})
