import type { FormField, Item } from '../../domain/catalog/views'
import { idNumber } from './neighbourhood'

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

const bornThisDecade = `${new Date().getFullYear() - 2}-01-01`

function answerTo({ type, options = [], range, min = 0, sealed, as, youngerThan, within }: FormField): unknown {
  if (youngerThan) return idNumber(bornThisDecade, 7)
  if (as === 'name') return '家人样例'
  if (as === 'disabilityCard') return `${idNumber('1960-05-05', 1)}42`
  if (within) return new Date(Date.now() + (range === 'future' ? 9 : -9) * 86_400_000).toISOString().slice(0, 10)
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
