import { DayText, RequestId, RequiredText, Text } from './input'

test('text is trimmed, counted in characters and freed of invisible characters', () => {
  expect(Text(5, '内容', 'staff').parse(' 你好\u200b👋 ')).toBe('你好👋')
  expect(Text(5, '内容', 'staff').safeParse('一二三四五六').success).toBe(false)
  expect(Text(3, '内容', 'staff').parse('👨👩👧')).toBe('👨👩👧')
  expect(RequiredText(5, '姓名', 'staff').safeParse(' \u200b ').success).toBe(false)
})

test('days are real days', () => {
  expect(DayText.safeParse('2026-02-29').success).toBe(false)
  expect(DayText.safeParse('2028-02-29').success).toBe(true)
  expect(DayText.safeParse('2026-2-9').success).toBe(false)
})

test('request ids cannot carry a path or a query', () => {
  expect(RequestId.safeParse('abcdefghijklmnop').success).toBe(true)
  expect(RequestId.safeParse('abc').success).toBe(false)
  expect(RequestId.safeParse('abcdefghijklmno/').success).toBe(false)
})
