import { action, conflict, everyone, Id, Input, notNow, overtaken, Version, wx } from '../../../kernel'
import type { Discarded } from '../../views'
import { cases } from '../collection'
import { photosOf } from '../document'
import { isOwner } from '../policy'
import { DID } from '../words'

/** A draft is thrown away, its photos with it. */
export const discard = action({
  who: 'person',
  input: Input({ caseId: Id, version: Version }),
  load: ({ input }) => cases.get(input.caseId),
  see: isOwner,
  allow: everyone,
  async handle({ found, input, actor }): Promise<Discarded> {
    if (found.status !== 'draft') throw notNow('已经提交的申请不能删除，可以撤回。')
    if (input.version !== found.version) throw overtaken(found, input.version, actor, DID)
    // another phone of theirs may have written on meanwhile: that is not thrown away unseen
    if (!(await cases.remove(found._id, found.version))) throw conflict()
    const files = photosOf(found).map(({ fileID }) => fileID)
    if (files.length > 0) await wx.storage.remove(files).catch((error) => console.error('photos of a draft', error))
    return { caseId: found._id }
  },
})
