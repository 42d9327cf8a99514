import type { FormField, Item } from '../../domain/catalog/views'

const LATER = '2099-12-31'
const EARLIER = '2020-02-03'

/** An acceptable answer to every question that an item asks. */
export function answersTo(item: Pick<Item, 'form'>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of item.form) {
    const { showWhen } = field
    if (showWhen && values[showWhen.key] !== showWhen.equals) continue
    values[field.key] = answerTo(field)
  }
  return values
}

function answerTo({ type, options = [], range, min = 0, sealed }: FormField): unknown {
  if (sealed === 'idNumber') return '519999196005050014'
  if (sealed === 'phone') return '19900000001'
  switch (type) {
    case 'number':
      return min
    case 'money':
      return 120_050
    case 'date':
      return range === 'future' ? LATER : EARLIER
    case 'select':
      return options[0]
    case 'multiselect':
      return options.slice(0, 2)
    case 'boolean':
      return true
    case 'bankCard':
      return '6222021234567890123'
    case 'people':
      return [{ name: '家人样例', relation: '配偶', idNumber: '519999196005050014' }]
    case 'photo':
      return ['cloud://local/uploads/o-resident/photo.jpg']
    case 'address':
      return { text: '样例路1号院2幢3单元' }
    default:
      return '样例说明'
  }
}
