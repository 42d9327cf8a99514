import { action, everyone, Id, Input, notNow, Version, wx } from '../../../kernel'
import { cases } from '../collection'
import { photosOf } from '../document'
import { requirePossible } from '../load'
import { isOwner } from '../policy'

/** A draft is thrown away, its photos with it. */
export const discard = action({
  who: 'person',
  input: Input({ caseId: Id, version: Version }),
  load: ({ input }) => cases.get(input.caseId),
  see: isOwner,
  allow: everyone,
  async handle({ found, input }): Promise<{ caseId: string }> {
    if (found.status !== 'draft') throw notNow('已经提交的申请不能删除，可以撤回。')
    requirePossible(found, 'submit', input.version)
    await cases.remove(found._id)
    const files = photosOf(found).map(({ fileID }) => fileID)
    if (files.length > 0) await wx.storage.remove(files).catch((error) => console.error('photos of a draft', error))
    return { caseId: found._id }
  },
})
