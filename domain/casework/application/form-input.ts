import { z } from 'zod'
import { Id, RequestId, TypedAnswer, TypedText, Version } from '../../kernel'

/** A draft keeps it all. */
const LONGEST = 20_000
const Typed = TypedText(LONGEST, 'staff')

const Row = z.strictObject({ name: Typed, relation: Typed, idNumber: Typed, note: Typed.optional() })
const Address = z.strictObject({ buildingId: z.string().max(80).optional(), text: Typed })

export const FormInput = z.record(z.string().max(40), TypedAnswer(LONGEST, 'staff', z.array(Row).max(50), Address))

export const MaterialsInput = z.record(
  z.string().max(10),
  z.strictObject({
    files: z.array(z.string().max(400)).max(9, '一样材料最多9张照片'),
    deferred: z.boolean().optional(),
  }),
)

export type FormInputValues = z.output<typeof FormInput>
export type MaterialsInputValues = z.output<typeof MaterialsInput>

/** An application, whether it is kept as a draft or handed in; `caseId`: the draft that it was. */
export const ApplicationInput = {
  requestId: RequestId,
  caseId: Id.optional(),
  version: Version.optional(),
  itemId: Id,
  itemVersion: Version,
  forDependent: Id.nullable().optional(),
  form: FormInput,
  materials: MaterialsInput,
}
