import { mobilesIn, privateNumberIn } from './private-number'

const found = (text: string) => privateNumberIn(text, '2026-11-27')

describe('a number that others have no business to read is noticed', () => {
  test.each([
    '电话13800000001',
    '打138 0000 0001，晚上在家',
    '138-0000-0001',
    '138.0000.0001',
    '１３８０００００００１',
    '1 3 8 - 0 0 0 0 - 0 0 0 1',
    '幺三八零零零零零零零一',
    '一三八〇〇〇〇〇〇〇一',
    '壹叁捌零零零零零零零壹',
    '138零零零零0001',
    '+86 138 0000 0001',
    '8613800000001',
    '138\u200b00000001',
    '微信同号：139、0000、0002。',
    '3号楼 13800000001',
  ])('a mobile: %s', (text) => expect(found(text)).toBe('phone'))

  test.each([
    '519921197505060043',
    '身份证 519921 19750506 0043',
    '５１９９２１１９７５０５０６００４３',
    '51992119750506004三',
  ])('an ID number: %s', (text) => expect(found(text)).toBe('idNumber'))

  test.each(['卡号6222021234567000009', '6222 0212 3456 7000 009', '4111-1111-1111-1111'])('a bank card: %s', (text) =>
    expect(found(text)).toBe('bankCard'),
  )
})

test.each([
  '社区电话0827-5222222',
  '12345热线，010-12345678',
  '2026年11月28日上午9:00到12:00，28日至30日',
  '受理编号PZL-2026-0000123',
  '3栋2单元1301室，门铃坏了',
  '先交130元，再交1500元',
  '1380000000',
  '138000000012',
  '合同号20261127000000000123',
  '证书号519921197505060044',
  '一三得三，三五一十五，七八五十六',
  '金额1,380,000元',
  '',
])('what only has digits in it is not: %s', (text) => expect(found(text)).toBeNull())

test('the mobiles of a text are all of them, as they are kept', () => {
  expect(mobilesIn('找王样例138 0000 0001，或＋８６１３９０００００００２；社区0827-5222222')).toEqual([
    '13800000001',
    '13900000002',
  ])
})
