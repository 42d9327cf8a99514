import { z } from 'zod'
import { badInput, Id, Text } from '../../../kernel'
import { pickupRequested } from '../changes/pickup-requested'
import { itemOf } from '../item-of'
import { workerFor } from '../worker-for'
import { staffCommand } from './staff-command'

/** 代办取件: the grid's own worker unless another is named. */
export const requestPickup = staffCommand(
  'requestPickup',
  {
    materials: z.array(z.string().max(10)).min(1, '请选要取的材料').max(30),
    note: Text(300, '说明', 'others').optional(),
    workerId: Id.optional(),
  },
  async ({ document, community, calendar, input, about }) => {
    const item = await itemOf(document)
    input.materials.forEach((key, i) => {
      if (!item.materials.some((one) => one.key === key))
        throw badInput({ [`materials.${i}`]: '这个事项没有这样材料。' })
    })
    const worker = workerFor(community, document.area, input.workerId)
    const materials = [...new Set(input.materials)]
    return pickupRequested(document, about, calendar, { worker, materials, note: input.note })
  },
)
