import type { FormField, Item } from '../../../../../domain/catalog/views'
import { present } from '../../../../../domain/kernel/objects/rules'

export type ApplyStep =
  | { kind: 'who'; title: string }
  | { kind: 'fields'; title: string; keys: string[] }
  | { kind: 'materials'; title: string }

/** How much of a screen a field takes; a screen holds about this much. */
const SCREEN = 4
const WEIGHT: Partial<Record<FormField['type'], number>> = {
  people: 4,
  textarea: 2,
  photo: 2,
  address: 2,
  multiselect: 3,
  select: 2,
}

/**
 * One topic per screen. A field that depends on another stands on the same screen as that one, so that answering never
 * makes a new screen appear behind the person's back.
 */
export function applySteps({ form, materials }: Pick<Item, 'form' | 'materials'>): [ApplyStep, ...ApplyStep[]] {
  const screens: string[][] = []
  let left = 0
  for (const field of form) {
    // what is known is not asked
    if (field.fact) continue
    if (field.showWhen) {
      const parent = screens.find((keys) => keys.includes(present(field.showWhen).key)) ?? screens[screens.length - 1]
      parent?.push(field.key)
      continue
    }
    const weight = WEIGHT[field.type] ?? 1
    if (weight > left) {
      screens.push([])
      left = SCREEN
    }
    present(screens[screens.length - 1]).push(field.key)
    left -= weight
  }
  const fields = screens.map((keys): ApplyStep => ({ kind: 'fields', title: titleOf(form, keys), keys }))
  const photos: ApplyStep[] = materials.some(mayBePhotographed) ? [{ kind: 'materials', title: '要交的材料' }] : []
  return [{ kind: 'who', title: '谁来申请' }, ...fields, ...photos]
}

/** A form that is filled in here needs no photo of itself. */
export function mayBePhotographed({ source }: Item['materials'][number]): boolean {
  return source !== '现场填写'
}

function titleOf(form: FormField[], keys: string[]): string {
  const [only, ...more] = form.filter(({ key, showWhen }) => keys.includes(key) && !showWhen)
  return (only && more.length === 0 && TOPICS[only.type]) || '您的情况'
}

const TOPICS: Partial<Record<FormField['type'], string>> = {
  people: '家里的人',
  photo: '照片',
  bankCard: '收款账户',
  address: '地址',
}
