import { z } from 'zod'
import { badInput, command, present, Text, takePhotosIn } from '../../../kernel'
import { photosOfMaterials, refuseUnknown } from '../answers'
import { collected } from '../changes/collected'
import { cases } from '../collection'
import { itemOf } from '../item-of'
import { applicationLife } from '../life'
import { BESIDE_CASE, loadedCase, localDaysOf } from '../load-case'
import { isItsWorker } from '../policy'
import { taskCard } from '../present/task-card'

/** 取件: the grid worker photographs the papers at the door, and the task is done. */
export const collect = command(applicationLife, 'collect', {
  who: 'person',
  requestId: 'required',
  input: {
    materials: z.record(
      z.string().max(10),
      z.strictObject({ files: z.array(z.string().max(400)).max(9, '一样材料最多9张照片') }),
    ),
    note: Text(500, '说明', 'others').optional(),
  },
  beside: BESIDE_CASE,
  loaded: loadedCase,
  see: isItsWorker,
  async change({ found, document, about, input: { materials, note } }) {
    refuseUnknown(await itemOf(document), { form: {}, materials })
    const brought = Object.entries(materials).filter(([, { files }]) => files.length > 0)
    if (brought.length === 0)
      throw badInput({ [`materials.${present(document.pickup).materials[0]}`]: '请至少拍一张取到的材料。' })
    const keys = brought.map(([key]) => key)
    const wanted = photosOfMaterials(keys, materials, document.materials)
    const taken = await takePhotosIn(wanted, { by: about.by, documents: cases, id: document._id, now: about.at })
    const files = Object.fromEntries(keys.map((key) => [key, taken.filesAt(`materials.${key}.files`)]))
    const { replaced, effects } = taken
    return collected(document, about, localDaysOf(found), { files, note, replaced, effects })
  },
  present: ({ document }, { now }) => taskCard(document, now),
})
