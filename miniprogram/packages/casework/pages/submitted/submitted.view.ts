import type { CaseView } from '../../../../../domain/casework/views'

export interface SubmittedView {
  title: string
  no: string
  sentence: string
  next: string[]
  phone: string
  contact: string
}

export function submittedView(view: CaseView): SubmittedView {
  return {
    title: view.everyday || view.itemName,
    no: view.no,
    sentence: view.sentence,
    next: [
      '社区先看材料，齐了就受理；缺什么会写明白告诉您。',
      view.item.promisedDays === 0 ? '受理后当场办好。' : `受理后${view.item.promisedDays}个工作日内给您结果。`,
      '办完了，请您评一评。',
    ],
    phone: view.contact.phone ?? '',
    contact: `${view.contact.role} ${view.contact.name}`.trim(),
  }
}
