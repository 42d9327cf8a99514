import { z } from 'zod'
import { badInput, type FieldErrors, RequiredText, Text } from '../../../kernel'
import { supplementRequested } from '../changes/supplement-requested'
import { itemOf } from '../item-of'
import { staffCommand } from './staff-command'

/** 补正: which papers, and for each what is wrong. */
export const requestSupplement = staffCommand(
  'requestSupplement',
  {
    materials: z
      .array(z.strictObject({ key: z.string().max(10), reason: RequiredText(200, '原因', 'others') }))
      .max(30),
    note: Text(500, '说明', 'others').optional(),
  },
  async ({ document, calendar, input, about }) => {
    const item = await itemOf(document)
    const problems: FieldErrors = {}
    const missing = input.materials.map(({ key, reason }, i) => {
      const material = item.materials.find((one) => one.key === key)
      if (!material) problems[`materials.${i}.key`] = '这个事项没有这样材料。'
      return { key, reason, name: material?.name ?? key }
    })
    if (missing.length === 0 && !input.note) problems.materials = '请选要补的材料，或写明要补充什么。'
    if (Object.keys(problems).length > 0) throw badInput(problems)
    return supplementRequested(document, about, calendar, missing, input.note)
  },
)
