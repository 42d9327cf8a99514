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

/** Photos that fields of the form were answered with, and those that they had before. */
export const photosOfForm = (fields: FormField[], form: FormInputValues, before: Case['form'] = {}): Wanted[] =>
  fields.map(({ key }) => ({
    path: `form.${key}`,
    files: textsIn(form[key]),
    known: (before[key] as StoredFile[] | undefined) ?? [],
  }))

/** Photos that were brought of these materials, and those that they had before. */
export const photosOfMaterials = (
  keys: string[],
  given: Record<string, { files: string[] }>,
  before: Case['materials'] = {},
): Wanted[] =>
  keys.map((key) => ({
    path: `materials.${key}.files`,
    files: given[key]?.files ?? [],
    known: before[key]?.files ?? [],
  }))

/** A material as it was brought: nobody has looked at it yet. */
export const newMaterial = (files: StoredFile[], putOff: boolean | undefined): CaseMaterial => ({
  files,
  deferred: putOff === true && files.length === 0,
  verdict: 'none',
  reason: null,
  collectedBy: null,
})

/** Takes the photos in and gives form and materials as the case keeps them. A draft is its maker's: what they take out is gone. */
export async function stored(
  item: Item,
  filled: FilledIn,
  before: Pick<Case, 'form' | 'materials'> | null,
  whose: For,
) {
  const ofMaterials = item.materials.map(({ key }) => key)
  const wanted = [
    ...photosOfForm(photoFields(item), filled.form, before?.form),
    ...photosOfMaterials(ofMaterials, filled.materials, before?.materials),
  ]
  const taken = await takePhotosIn(wanted, whose)
  const photos = Object.fromEntries(photoFields(item).map(({ key }) => [key, taken.filesAt(`form.${key}`)]))
  const materials: Record<string, CaseMaterial> = {}
  for (const { key } of item.materials) {
    materials[key] = newMaterial(taken.filesAt(`materials.${key}.files`), filled.materials[key]?.deferred)
  }
  return {
    form: storedForm(item.form, filled.form, photos),
    materials,
    effects: [...taken.effects, ...letGo(Object.values(taken.replaced).flat())],
  }
}
