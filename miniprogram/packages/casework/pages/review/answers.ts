import { inFours, yuanWords } from '../../../../../domain/catalog/rules'
import type { FormField } from '../../../../../domain/catalog/views'
import type { Tile } from '../../../../components/photo-tiles/photo-tiles.view'

type PersonRow = { name: string; relation: string }

/** An answer as it is shown to its owner before submitting. */
export function answerText(field: FormField, value: unknown, tiles: Tile[]): string {
  if (field.type === 'photo') return tiles.length > 0 ? `${tiles.length}张照片` : NOTHING
  if (value === undefined || value === null || value === '') return NOTHING
  const show = SHOWN[field.type]
  return show ? show(value) : String(value)
}

export const NOTHING = '没有填'

const SHOWN: Partial<Record<FormField['type'], (value: unknown) => string>> = {
  money: (value) => (typeof value === 'number' ? yuanWords(value) : String(value)),
  boolean: (value) => (value ? '是' : '不是'),
  multiselect: (value) => (value as string[]).join('、') || NOTHING,
  bankCard: (value) => inFours(String(value)),
  people: (value) =>
    typeof value === 'string'
      ? value
      : (value as PersonRow[]).map(({ name, relation }) => `${name}（${relation}）`).join('、') || NOTHING,
  address: (value) => (value as { text: string }).text,
  date: (value) => {
    const [year, month, day] = String(value).split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
}
