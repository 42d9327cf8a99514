import { isEmpty } from '../../../catalog/rules'
import type { Item } from '../../../catalog/views'
import {
  type Actor,
  badInput,
  command,
  type Day,
  dayOf,
  type FieldErrors,
  type For,
  Text,
  takePhotosIn,
} from '../../../kernel'
import { visibleAnswers } from '../../../kernel/form/rules'
import { personOf } from '../../../people'
import {
  atForm,
  newMaterial,
  photoFields,
  photosOfForm,
  photosOfMaterials,
  problemsOf,
  refuseUnknown,
} from '../answers'
import { supplemented } from '../changes/supplemented'
import { cases } from '../collection'
import { type Case, type CaseMaterial, deferredKeys, wantedKeys } from '../document'
import { itemFor, subjectOf, withFacts } from '../facts'
import { FormInput, type FormInputValues, MaterialsInput, type MaterialsInputValues } from '../form-input'
import { storedForm, typedForm } from '../form-values'
import { itemOf } from '../item-of'
import { applicationLife } from '../life'
import { BESIDE_CASE, loadedCase, localDaysOf } from '../load-case'
import { isOwner } from '../policy'
import { caseView } from '../present/case-view'

/** 补交: what the desk asked for, or what was put off. What is not mentioned stays as it is. */
export const supplement = command(applicationLife, 'supplement', {
  who: 'person',
  requestId: 'required',
  input: { materials: MaterialsInput, form: FormInput.optional(), note: Text(500, '说明', 'others').optional() },
  beside: BESIDE_CASE,
  loaded: loadedCase,
  see: isOwner,
  async change({ found, document, about, input }) {
    const { by, at } = about
    const item = itemFor(await itemOf(document), subjectOf(document, personOf(by)), dayOf(at))
    const told = input.form && !Object.values(input.form).every(isEmpty) ? input.form : null
    refuseUnknown(item, { form: told ?? {}, materials: input.materials })
    const answers = told && answeredAnew(document, item, told, about)
    const problems = { ...whatIsLacking(document, item, input.materials), ...answers?.problems }
    if (Object.keys(problems).length > 0) throw badInput(problems)
    const brought = await takenIn(document, item, answers?.form ?? null, input.materials, {
      by,
      documents: cases,
      id: document._id,
      now: at,
    })
    return supplemented(document, about, localDaysOf(found), { ...brought, note: input.note })
  },
  present: (found, { actor, now }) => caseView(found, actor, now),
})

/** Everything that is wanted must come; of what was put off, something. */
function whatIsLacking(document: Case, item: Item, materials: MaterialsInputValues): FieldErrors {
  const nameOf = (key: string) => item.materials.find((one) => one.key === key)?.name ?? key
  const isThere = (key: string) => (materials[key]?.files.length ?? 0) > 0
  const canWait = (key: string) =>
    materials[key]?.deferred === true && item.materials.find((one) => one.key === key)?.deferrable === true
  if (document.status === 'supplementing')
    return Object.fromEntries(
      wantedKeys(document)
        .filter((key) => !isThere(key) && !canWait(key))
        .map((key) => [`materials.${key}`, `请补交“${nameOf(key)}”的照片。`]),
    )
  const later = deferredKeys(document)
  const [first] = later
  return first === undefined || later.some(isThere) ? {} : { [`materials.${first}`]: `请拍“${nameOf(first)}”的照片。` }
}

/**
 * The form with the answers that are given now. Facts are worked out anew, and what was right on the day of submission
 * is not wrong because that day is over: nobody is asked about it again.
 */
function answeredAnew(document: Case, item: Item, told: FormInputValues, { by, at }: { by: Actor; at: number }) {
  const asked = item.form.filter(({ fact }) => !fact)
  const all = { ...typedForm(asked, document.form), ...told } as FormInputValues
  const today = dayOf(at)
  const known = withFacts(item, all, subjectOf(document, personOf(by)), today)
  const form = visibleAnswers(item.form, known.form) as FormInputValues
  const problemsOn = (day: Day, isTold: boolean) =>
    Object.entries(problemsOf({ ...item, materials: [] }, { form, materials: {} }, day)).filter(
      ([path]) => (path.split('.')[1] ?? '') in told === isTold,
    )
  const problems: FieldErrors = {
    ...Object.fromEntries(problemsOn(dayOf(document.submittedAt ?? at), false)),
    ...Object.fromEntries(problemsOn(today, true)),
    ...atForm(known.problems),
  }
  return { form, problems }
}

async function takenIn(
  document: Case,
  item: Item,
  form: FormInputValues | null,
  given: MaterialsInputValues,
  whose: For,
) {
  // photos of a question that the answers hide now are let go of in the form, and kept as earlier ones
  const fields = form ? photoFields(item) : []
  const taken = await takePhotosIn(
    [
      ...photosOfForm(fields, form ?? {}, document.form),
      ...photosOfMaterials(Object.keys(given), given, document.materials),
    ],
    whose,
  )
  const photos = Object.fromEntries(
    fields.filter(({ key }) => form?.[key] !== undefined).map(({ key }) => [key, taken.filesAt(`form.${key}`)]),
  )
  const materials: Record<string, CaseMaterial> = { ...document.materials }
  for (const [key, { deferred: putOff }] of Object.entries(given)) {
    materials[key] = newMaterial(taken.filesAt(`materials.${key}.files`), putOff)
  }
  return {
    form: form ? { ...notAsked(item, document.form), ...storedForm(item.form, form, photos) } : document.form,
    materials,
    answeredBefore: form ? answersReplaced(item, document.form, form) : {},
    replaced: taken.replaced,
    effects: taken.effects,
  }
}

/** What a version of the item asked that is not to be had any more: it was handed in all the same. */
const notAsked = ({ form: fields }: Item, before: Case['form']): Case['form'] =>
  Object.fromEntries(Object.entries(before).filter(([key]) => !fields.some((field) => field.key === key)))

/** What was answered and is answered otherwise now; photos have a history of their own. */
function answersReplaced({ form: fields }: Item, before: Case['form'], now: FormInputValues): Case['form'] {
  const typed = typedForm(fields, before)
  const isOther = ({ key, type }: Item['form'][number]) =>
    type !== 'photo' && typed[key] !== undefined && JSON.stringify(typed[key]) !== JSON.stringify(now[key])
  return Object.fromEntries(fields.filter(isOther).map(({ key }) => [key, before[key]]))
}
