import {
  action,
  conflict,
  everyone,
  Id,
  Input,
  noteLetGo,
  notNow,
  overtaken,
  thingJoins,
  thingOf,
  Version,
  wx,
} from '../../../kernel'
import type { Discarded } from '../../views'
import { cases } from '../collection'
import { type Case, photosOf } from '../document'
import { isOwner } from '../policy'
import { DID } from '../words'

/** A draft is thrown away, its photos with it: noted before, so that they go whatever becomes of this call. */
export const discard = action({
  who: 'person',
  input: Input({ caseId: Id, version: Version }),
  joins: ({ caseId }) => thingJoins(cases, caseId),
  load: async ({ actor }) => thingOf<Case>(actor)?.document ?? null,
  see: isOwner,
  allow: everyone,
  async handle({ found, input, actor }): Promise<Discarded> {
    if (found.status !== 'draft') throw notNow('已经提交的申请不能删除，可以撤回。')
    if (input.version !== found.version) throw overtaken(found, input.version, actor, DID)
    const photos = photosOf(found)
    const { _id, version, area } = found
    if (photos.length > 0) await noteLetGo(`${_id}-${version}`, photos, { documents: cases, id: _id, area })
    // another phone of theirs may have written on meanwhile: that is not thrown away unseen
    if (!(await cases.remove(_id, version))) throw conflict()
    const files = photos.map(({ fileID }) => fileID)
    if (files.length > 0) await wx.storage.remove(files).catch((error) => console.error('photos of a draft', error))
    return { caseId: found._id }
  },
})
