import type { FormField } from '../../../../../domain/catalog/views'
import { answerText, NOTHING } from './answers'

const text = (type: FormField['type'], value: unknown) => answerText({ type } as FormField, value, [])

test.each([
  ['money', 123450, '1,234.50元'],
  ['boolean', false, '不是'],
  ['multiselect', ['低保', '特困'], '低保、特困'],
  ['bankCard', '6222021234567890123', '6222 0212 3456 7890 123'],
  ['people', [{ name: '王样例', relation: '妻子' }], '王样例（妻子）'],
  ['address', { text: '岭上花园3栋' }, '岭上花园3栋'],
  ['date', '2026-11-08', '2026年11月8日'],
  ['number', 16, '16'],
  ['text', '', NOTHING],
] as const)('%s is shown as people would write it', (type, value, words) => {
  expect(text(type, value)).toBe(words)
})
