import { fieldFault } from './field-rules'
import type { Template } from './template'

const template = (key: string): Template => ({
  templateId: 't',
  kind: 'once',
  title: '测试',
  fields: { [key]: '字段' },
})
const fault = (key: string, value: unknown) => fieldFault(template(key), { [key]: { value } })

test.each([
  ['thing1', '城乡居民养老保险待遇申领'],
  ['thing1', '二十个字刚刚好二十个字刚刚好二十个字刚刚'],
  ['thing1', '😀'.repeat(20)],
  ['short_thing1', '已受理'],
  ['number3', '-12.5'],
  ['letter1', 'ABC'],
  ['symbol1', '★★★'],
  ['character_string2', 'PZL-2026-000123'],
  ['time4', '15:01'],
  ['time4', '2019年10月1日 15:01'],
  ['time4', '09:00~11:30'],
  ['date5', '2019年10月1日'],
  ['date5', '2019-10-01 15:01'],
  ['date5', '2019年10月1日 15:01~2019年10月2日 09:00'],
  ['amount1', '¥100.50元'],
  ['phone_number1', '+86-0827-1234567'],
  ['car_number1', '川Y12345'],
  ['name1', '张三丰'],
  ['name1', 'Zhang San'],
  ['phrase1', '已受理'],
])('%s takes %s', (key, value) => {
  expect(fault(key, value)).toBeUndefined()
})

test.each([
  ['thing1', '二十一个字就太长了二十一个字就太长了二十一'],
  ['thing1', '  '],
  ['short_thing1', '超过了五个字'],
  ['number3', '12个'],
  ['letter1', 'A1'],
  ['symbol1', 'abc'],
  ['character_string2', '编号1'],
  ['character_string2', 'x'.repeat(33)],
  ['time4', '25:00'],
  ['time4', '三点'],
  ['date5', '15:01'],
  ['date5', '2019-13-01'],
  ['date5', '2019-10/01'],
  ['amount1', '一百元'],
  ['phone_number1', '1'.repeat(18)],
  ['name1', '一二三四五六七八九十一'],
  ['name1', '张3'],
  ['phrase1', '六个字太长了'],
  ['phrase1', 'OK'],
  ['thing1', undefined],
])('%s refuses %s', (key, value) => {
  expect(fault(key, value)).toContain(`data.${key}.value`)
})

test('a field too many and a field too few are both faults', () => {
  expect(fieldFault(template('thing1'), { thing1: { value: '好' }, thing2: { value: '多' } })).toContain('data.thing2')
  expect(fieldFault(template('thing1'), {})).toContain('data.thing1.value is empty')
  expect(fieldFault(template('thing1'), undefined)).toBeDefined()
})
