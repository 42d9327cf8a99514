import { checkForm, isExpected, materialsNeeded } from '../../catalog/rules'
import type { FormField, Item } from '../../catalog/views'
import {
  badInput,
  type Day,
  type FieldErrors,
  type For,
  letGo,
  type StoredFile,
  takePhotosIn,
  textsIn,
  type Wanted,
} from '../../kernel'
import type { Case, CaseMaterial } from './document'
import type { FormInputValues, MaterialsInputValues } from './form-input'
import { storedForm } from './form-values'

export interface FilledIn {
  form: FormInputValues
  materials: MaterialsInputValues
}

/** @throws BAD_INPUT naming every answer and material that the item does not know */
export function refuseUnknown(item: Item, { form, materials }: FilledIn): void {
  const problems: FieldErrors = {}
  for (const key of Object.keys(form))
    if (!item.form.some((field) => field.key === key)) problems[`form.${key}`] = '这个事项没有这一项内容。'
  for (const key of Object.keys(materials))
    if (!item.materials.some((material) => material.key === key))
      problems[`materials.${key}`] = '这个事项不要这样材料。'
  if (Object.keys(problems).length > 0) throw badInput(problems)
}

/** Problems of fields as problems of the input. */
export const atForm = (problems: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([key, message]) => [`form.${key}`, message]))

/** What must be right before it is submitted, by input path. */
export function problemsOf(item: Item, { form, materials }: FilledIn, today: Day): FieldErrors {
  const problems = atForm(checkForm(item.form, form, today))
  const deferred = Object.keys(materials).filter((key) => materials[key]?.deferred)
  for (const { key, name } of materialsNeeded(item, deferred))
    if (!materials[key]?.files.length) problems[`materials.${key}`] = `请拍“${name}”的照片。`
  for (const key of deferred) {
    const material = item.materials.find((one) => one.key === key)
    if (material && !material.deferrable && isExpected(material) && !materials[key]?.files.length)
      problems[`materials.${key}`] = `“${material.name}”不能以后再交，请现在拍照上传。`
  }
  return problems
}

export const photoFields = (item: Item): FormField[] => item.form.filter(({ type }) => type === 'photo')

/** Takes the photos in and gives form and materials as the case keeps them. A draft is its maker's: what they take out is gone. */
export async function stored(
  item: Item,
  filled: FilledIn,
  before: Pick<Case, 'form' | 'materials'> | null,
  whose: For,
) {
  const wanted: Wanted[] = [
    ...photoFields(item).map(({ key }) => ({
      path: `form.${key}`,
      files: textsIn(filled.form[key]),
      known: (before?.form[key] as StoredFile[] | undefined) ?? [],
    })),
    ...item.materials.map(({ key }) => ({
      path: `materials.${key}.files`,
      files: filled.materials[key]?.files ?? [],
      known: before?.materials[key]?.files ?? [],
    })),
  ]
  const taken = await takePhotosIn(wanted, whose)
  const photos = Object.fromEntries(photoFields(item).map(({ key }) => [key, taken.filesAt(`form.${key}`)]))
  const materials: Record<string, CaseMaterial> = {}
  for (const { key } of item.materials) {
    const files = taken.filesAt(`materials.${key}.files`)
    const deferred = filled.materials[key]?.deferred === true && files.length === 0
    materials[key] = { files, deferred, verdict: 'none', reason: null, collectedBy: null }
  }
  return {
    form: storedForm(item.form, filled.form, photos),
    materials,
    effects: [...taken.effects, ...letGo(Object.values(taken.replaced).flat())],
  }
}
