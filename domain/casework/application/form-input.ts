import { z } from 'zod'

/** As typed, before anything is checked: a draft keeps it all. The item's form decides later what is right. */
const Typed = z.string().max(20_000, '写得太长了，最多20000个字')

const Row = z.strictObject({ name: Typed, relation: Typed, idNumber: Typed, note: Typed.optional() })
const Address = z.strictObject({ buildingId: z.string().max(80).optional(), text: Typed })

const FormValue = z.union([
  Typed,
  z.number(),
  z.boolean(),
  z.null(),
  z.array(Typed).max(50),
  z.array(Row).max(50),
  Address,
])

export const FormInput = z.record(z.string().max(40), FormValue)

export const MaterialsInput = z.record(
  z.string().max(10),
  z.strictObject({
    files: z.array(z.string().max(400)).max(9, '一样材料最多9张照片'),
    deferred: z.boolean().optional(),
  }),
)

export type FormInputValues = z.output<typeof FormInput>
export type MaterialsInputValues = z.output<typeof MaterialsInput>
