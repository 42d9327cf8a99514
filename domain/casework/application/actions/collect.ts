import { z } from 'zod'
import { action, badInput, everyone, Id, Input, RequestId, Text, Version } from '../../../kernel'
import { refuseUnknown } from '../answers'
import { collected } from '../changes/collected'
import { cases } from '../collection'
import { requirePossible } from '../load'
import { takePhotosIn } from '../photos'
import { isItsWorker } from '../policy'
import { itemOf } from '../present/case-view'
import { taskCard } from '../present/task-card'

/** 取件: the grid worker photographs the papers at the door, and the task is done. */
export const collect = action({
  who: 'person',
  input: Input({
    requestId: RequestId,
    caseId: Id,
    version: Version,
    materials: z.record(
      z.string().max(10),
      z.strictObject({ files: z.array(z.string().max(400)).max(9, '一样材料最多9张照片') }),
    ),
    note: Text(500, '说明').optional(),
  }),
  load: ({ input }) => cases.get(input.caseId),
  see: isItsWorker,
  allow: everyone,
  async handle({ found, input, actor, now }) {
    if (found.requestIds.includes(input.requestId)) return found
    requirePossible(found, 'collect', input.version)
    const { materials, note, requestId } = input
    refuseUnknown(await itemOf(found), { form: {}, materials })
    const keys = Object.keys(materials).filter((key) => materials[key].files.length > 0)
    if (keys.length === 0) throw badInput({ [`materials.${found.pickup!.materials[0]}`]: '请至少拍一张取到的材料。' })
    const wanted = keys.map((key) => ({
      path: `materials.${key}.files`,
      files: materials[key].files,
      known: found.materials[key]?.files ?? [],
    }))
    const taken = await takePhotosIn(wanted, actor.openid, now)
    const files = Object.fromEntries(keys.map((key) => [key, taken.files[`materials.${key}.files`]]))
    const change = collected(found, { by: actor, at: now }, { files, note, requestId, remove: taken.remove })
    return cases.advance(found, change, now)
  },
  present: (document, { now }) => taskCard(document, now),
})
