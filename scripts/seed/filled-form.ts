import { storedForm } from '../../domain/casework'
import { visibleFields } from '../../domain/catalog/rules'
import type { FormField } from '../../domain/catalog/views'

/** Plain answers of the right kind; sealed where the product seals. */
export const filledForm = (form: readonly FormField[]): Record<string, unknown> => {
  const answers = Object.fromEntries(form.filter(({ fact }) => !fact).map((field) => [field.key, answerTo(field)]))
  const asked = visibleFields(form, answers).map(({ key }) => [key, answers[key]])
  return storedForm(form, Object.fromEntries(asked), {})
}

function answerTo({ type, options = [], as }: FormField): unknown {
  if (as === 'name') return '李样例'
  switch (type) {
    case 'number':
      return 2
    case 'money':
      return 120_000
    case 'date':
      return '2026-09-01'
    case 'select':
      return options[0]
    case 'multiselect':
      return options.slice(0, 1)
    case 'boolean':
      return false
    case 'bankCard':
      return '6200000000000000'
    case 'people':
      return [{ name: '李样例', relation: '配偶', idNumber: '' }]
    case 'address':
      return { text: '样例路1号院1幢1单元101室' }
    case 'photo':
      return undefined
    default:
      return '演示内容'
  }
}
