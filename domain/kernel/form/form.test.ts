import { checkForm, checkIdNumber, judgePrecheck, materialsNeeded, visibleFields } from '../../catalog/rules'
import type { FormField, Item } from '../../catalog/views'

const TODAY = '2026-11-21'
const field = (type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key: 'answer',
  label: '内容',
  type,
  required: true,
  ...more,
})
const problem = (one: FormField, value: unknown) => checkForm([one], { answer: value }, TODAY).answer

describe('checking a form', () => {
  test.each([
    ['text', {}, '样例', ''],
    ['text', {}, '长'.repeat(101), '最多100个字，现在有101个字，请删短一些。'],
    ['textarea', {}, '长'.repeat(10_000), '最多1000个字，现在有10000个字，请删短一些。'],
    ['number', { min: 0, max: 60, unit: '年' }, 15, ''],
    ['number', { min: 0, max: 60, unit: '年' }, 61, '“内容”不能大于60年，请检查。'],
    ['number', {}, '15', '“内容”要填数字。'],
    ['money', {}, 12_345, ''],
    ['money', {}, 1.5, '“内容”要填金额，最多两位小数。'],
    ['money', {}, -1, '“内容”不能是负数。'],
    ['date', {}, '2026-02-30', `“内容”要填日期，例如${TODAY}。`],
    ['date', { range: 'future' }, '2026-11-20', '“内容”已经过去了，请选今天或以后的日期。'],
    ['date', { range: 'past' }, '2026-11-22', '“内容”不能晚于今天，请检查。'],
    ['date', { range: 'past' }, TODAY, ''],
    ['select', { options: ['甲', '乙'] }, '丙', '请选择“内容”。'],
    ['multiselect', { options: ['甲', '乙'] }, ['甲', '乙'], ''],
    ['multiselect', { options: ['甲', '乙'] }, ['甲', '甲'], '请选择“内容”。'],
    ['multiselect', { options: ['甲', '乙'] }, ['丙'], '请选择“内容”。'],
    ['boolean', {}, false, ''],
    ['boolean', {}, 'yes', '请回答“内容”：是，还是否。'],
    ['multiselect', { options: ['甲', '乙', '都不'], none: '都不' }, ['都不'], ''],
    ['multiselect', { options: ['甲', '乙', '都不'], none: '都不' }, ['甲', '都不'], '选了“都不”，就不要再选别的。'],
    ['date', { range: 'future', within: 310 }, '2027-09-27', ''],
    ['date', { range: 'future', within: 310 }, '2027-09-28', '“内容”离今天太远了，请检查年份。'],
    ['date', { range: 'past', within: 400 }, '1950-01-01', '“内容”离今天太远了，请检查年份。'],
    ['text', { as: 'name' }, '阿不都•热依木', ''],
    ['text', { as: 'name' }, '王\uE863', /“内容”：姓名里有一个字（U\+E863）/],
    ['text', { as: 'code' }, '川Ａ－１２３', ''],
    ['text', { as: 'disabilityCard', sealed: 'text' }, '５１０８２１１９９００１０１００１３４２', ''],
    ['text', { as: 'disabilityCard' }, '51082119900101001342B1', ''],
    ['text', { as: 'disabilityCard' }, '510821199001010013', /现在是18位/],
    ['text', { as: 'disabilityCard' }, '51082119900101001442', /前18位就是身份证号/],
    ['text', { as: 'disabilityCard' }, '51082119900101001349', /最后2位/],
    ['text', { sealed: 'idNumber', youngerThan: 18 }, '510821199001010013', /已经36周岁了/],
    ['text', {}, '半个\uD842', '里面有一个字没有传完整，请删掉重打一遍。'],
    ['bankCard', {}, '6222 0212 3456 7890', ''],
    ['bankCard', {}, '6222O21234567890', '银行卡号只有数字，请对照卡面检查。'],
    ['bankCard', {}, '12345', '银行卡号一般16到19位，现在是5位，请对照卡面检查。'],
    ['photo', {}, ['cloud://x/uploads/o/1.jpg'], ''],
    ['photo', {}, [], '请拍照或从相册选一张“内容”。'],
    ['address', {}, { text: '阳光路1号' }, ''],
    ['address', {}, { text: ' ' }, '请填写“内容”。'],
  ] as const)('%s %j: %j', (type, more, value, sentence) => {
    const said = problem(field(type, more as Partial<FormField>), value) ?? ''
    if (typeof sentence === 'string') expect(said).toBe(sentence)
    else expect(said).toMatch(sentence)
  })

  test('says which row of the household is wrong', () => {
    const rows = [
      { name: '王样例', relation: '配偶', idNumber: '51082119900101001X' },
      { name: '', relation: '子女', idNumber: '' },
    ]
    expect(checkForm([field('people')], { answer: rows }, TODAY)).toEqual({
      'answer.0.idNumber': expect.stringContaining('第1位：身份证号有一位填错了'),
      'answer.1.name': '请填写第2位的姓名。',
    })
  })

  test('takes no more rows than there can be people', () => {
    const spouse = { name: '王样例', relation: '配偶', idNumber: '' }
    const one = field('people', { most: 1 })
    expect(problem(one, [spouse])).toBeUndefined()
    expect(problem(one, [spouse, spouse])).toBe('最多填1位，请删去多余的。')
  })

  test('asks a hidden question neither for its answer nor for what hangs on it', () => {
    const form = [
      field('boolean', { key: 'has' }),
      field('select', { key: 'which', options: ['车'], showWhen: { key: 'has', equals: true } }),
      field('text', { key: 'plate', showWhen: { key: 'which', equals: '车' } }),
    ]
    expect(visibleFields(form, { has: false, which: '车' }).map(({ key }) => key)).toEqual(['has'])
    expect(checkForm(form, { has: false }, TODAY)).toEqual({})
    expect(Object.keys(checkForm(form, { has: true, which: '车' }, TODAY))).toEqual(['plate'])
  })

  test('compares with no answer whose question has disappeared', () => {
    const form = [
      field('boolean', { key: 'has' }),
      field('date', { key: 'from', showWhen: { key: 'has', equals: true } }),
      field('date', { key: 'to', notBefore: 'from' }),
    ]
    const dates = { from: '2026-05-02', to: '2026-05-01' }
    expect(Object.keys(checkForm(form, { has: true, ...dates }, TODAY))).toEqual(['to'])
    expect(checkForm(form, { has: false, ...dates }, TODAY)).toEqual({})
  })

  test('refuses an answer to a question that was never asked', () => {
    expect(checkForm([], { extra: 1 }, TODAY)).toEqual({ extra: '这个事项没有这一项内容。' })
  })
})

describe('checking an ID number', () => {
  test.each([
    ['510821199001010013', null],
    ['５１０８２１ １９９００１０１ ００１３', null],
    ['', '请填写身份证号。'],
    ['51082119900101', '身份证号要18位，现在是14位，请对照身份证再看一遍。'],
    ['510821900101001', '这是15位的旧号码，请填新身份证上的18位号码。'],
    ['51082119900101001A', '身份证号前17位是数字，最后一位是数字或X，请检查。'],
    ['510821199013010019', '身份证号里的出生日期（1990-13-01）不对，请检查第7到14位。'],
    ['510821199001010012', '身份证号有一位填错了，请对照身份证逐位再看一遍。'],
  ])('%s', (number, sentence) => {
    expect(checkIdNumber(number, TODAY)).toBe(sentence)
  })
})

describe('the quick check', () => {
  const item = {
    precheck: [
      { question: '满60了吗', type: 'number', failIf: { op: 'lt', value: 60 }, failMessage: '要满60岁' },
      { question: '户口在本县吗', type: 'boolean', failIf: { op: 'eq', value: false }, failMessage: '要本县户口' },
    ],
  } as Pick<Item, 'precheck'>

  test('says it looks right, asks back, or wants the rest', () => {
    expect(judgePrecheck(item, [61, true]).verdict).toBe('likely')
    expect(judgePrecheck(item, [61]).missing).toEqual([1])
    expect(judgePrecheck(item, [61, null]).verdict).toBe('unknown')
    expect(judgePrecheck(item, [59, null])).toMatchObject({
      verdict: 'ask',
      reasons: [{ question: '满60了吗', message: '要满60岁' }],
    })
  })
})

describe('which papers must come along', () => {
  const paper = (key: string, more: object) =>
    ({
      key,
      name: key,
      required: true,
      form: '复印件',
      copies: 1,
      source: '申请人自备',
      deferrable: false,
      ...more,
    }) as Item['materials'][0]
  const item = {
    materials: [
      paper('m1', {}),
      paper('m2', { deferrable: true }),
      paper('m3', { source: '部门共享可免交' }),
      paper('m4', { source: '现场填写' }),
      paper('m5', { required: false, when: '代办' }),
    ],
  }
  test('what the offices share or the desk fills in is never asked for', () => {
    expect(materialsNeeded(item).map(({ key }) => key)).toEqual(['m1', 'm2'])
  })
  test('only what may come later can be put off', () => {
    expect(materialsNeeded(item, ['m1', 'm2']).map(({ key }) => key)).toEqual(['m1'])
  })
})
