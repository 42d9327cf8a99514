import type { Item } from '../../../../../domain/catalog/views'
import type { Me } from '../../../../../domain/people/views'
import type { LocalDraft } from '../../../../services/drafts'
import { whoView } from '../apply/applicants.view'
import { stepFields } from '../apply/fields.view'
import { applySteps, mayBePhotographed } from '../apply/steps'
import { answerText } from './answers'

export interface ReviewGroup {
  step: number
  title: string
  rows: { key: string; label: string; text: string; error: string }[]
}

/** Everything that will be sent, under the headings of the screens where it was asked. */
export function reviewGroups(item: Item, draft: LocalDraft, me: Me, errors: Record<string, string>): ReviewGroup[] {
  return applySteps(item).map((step, index) => {
    if (step.kind === 'who') return { step: index, title: `${index + 1}. ${step.title}`, rows: whoRows(me, draft) }
    if (step.kind === 'materials')
      return { step: index, title: `${index + 1}. ${step.title}`, rows: materialRows(item, draft, errors) }
    const rows = stepFields(item.form, step.keys, draft).map((field) => ({
      key: field.key,
      label: field.label,
      text: answerText(field, draft.form[field.key], draft.tiles[`form.${field.key}`] ?? []),
      error: errors[`form.${field.key}`] ?? '',
    }))
    return { step: index, title: `${index + 1}. ${step.title}`, rows }
  })
}

function whoRows(me: Me, { forDependent }: LocalDraft): ReviewGroup['rows'] {
  const { facts, people } = whoView(me, forDependent)
  const chosen = people.find(({ chosen }) => chosen)
  const rows = forDependent && chosen ? [{ label: '替谁办', text: `${chosen.name}（${chosen.about}）` }] : facts
  return rows.map(({ label, text }) => ({ key: label, label, text, error: '' }))
}

function materialRows(item: Item, draft: LocalDraft, errors: Record<string, string>): ReviewGroup['rows'] {
  return item.materials.filter(mayBePhotographed).flatMap(({ key, name }) => {
    const count = draft.tiles[key]?.length ?? 0
    const error = errors[`materials.${key}`] ?? ''
    const text = count > 0 ? `${count}张照片` : draft.deferred.includes(key) ? '以后再补' : ''
    return text || error ? [{ key, label: name, text: text || '还没有', error }] : []
  })
}
