import { allItems } from './all-items'
import banned from './banned-certificates.json'
import searchIndex from './items.search.json'
import { searchIndexOf } from './search-index'
import spoken from './spoken.json'
import type { StoredItem } from './stored-item'

const ALLOWED = {
  department: ['民政', '残联', '人社', '医保', '卫健', '退役军人', '住建', '综合'],
  theme:
    '社会救助 养老服务 残疾人服务 就业创业 社会保险 医疗保障 生育服务 儿童福利 退役军人 住房保障 殡葬服务 证照办理'.split(
      ' ',
    ),
  kind: ['行政给付', '行政确认', '行政许可', '公共服务', '其他行政权力'],
  paper: ['原件', '复印件', '原件核验+复印件', '照片', '表格', '电子证照'],
  source: ['申请人自备', '政府部门核发', '部门共享可免交', '现场填写'],
  actor: ['申请人', '社区', '镇（街道）', '县级部门', '系统'],
  type: 'text number money date select multiselect boolean bankCard people photo address textarea'.split(' '),
  op: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'],
}
const optionsOf = (value: unknown) => (Array.isArray(value) ? value : [value])

describe('the catalog', () => {
  test('has the 57 items in the order of the printed catalog, each id once', () => {
    expect(allItems.map(({ no }) => no)).toEqual(Array.from({ length: 57 }, (_, i) => i + 1))
    expect(new Set(allItems.map(({ id }) => id)).size).toBe(57)
  })

  test('says no sentence twice', () => {
    const sentences = allItems.flatMap((item) => [
      item.summary,
      item.legalNote,
      item.everyday,
      ...item.faq.map(({ a }) => a),
      ...item.precheck.map(({ failMessage }) => failMessage),
    ])
    expect(sentences.filter((text, i) => sentences.indexOf(text) !== i)).toEqual([])
  })

  test('names no telephone number', () => {
    expect(JSON.stringify(allItems)).not.toMatch(/1[3-9]\d{9}|0\d{2,3}-\d{7,8}/)
  })

  test('carries the 20 certificates that a community may not issue', () => {
    expect(new Set(banned.items.map(({ name }) => name)).size).toBe(20)
  })

  test('has the pinyin of today’s names (else run scripts/catalog-search-index.ts)', () => {
    expect(searchIndex).toEqual(searchIndexOf(allItems, spoken))
  })
})

describe.each(allItems.map((item) => [item.name, item] as [string, StoredItem]))('%s', (_name, item) => {
  test('uses the known words only', () => {
    expect(ALLOWED.department).toContain(item.department)
    expect(ALLOWED.theme).toContain(item.theme)
    expect(ALLOWED.kind).toContain(item.kind)
    for (const step of item.steps) expect(ALLOWED.actor).toContain(step.actor)
    for (const field of item.form) expect(ALLOWED.type).toContain(field.type)
    for (const material of item.materials) {
      expect(ALLOWED.paper).toContain(material.form)
      expect(ALLOWED.source).toContain(material.source)
    }
  })

  test('has days that add up and stay within the law', () => {
    expect(item.steps.reduce((days, step) => days + step.workingDays, 0)).toBe(item.promisedDays)
    if (item.legalDays !== null) expect(item.promisedDays).toBeLessThanOrEqual(item.legalDays)
    expect(item.legalNote).not.toBe('')
  })

  test('has materials with stable keys, none both always and sometimes required', () => {
    expect(item.materials.map(({ key }) => key)).toEqual(item.materials.map((_, i) => `m${i + 1}`))
    expect(item.materials.filter((material) => material.required && material.when)).toEqual([])
    expect(item.materials.every(({ copies }) => copies >= 1)).toBe(true)
  })

  test('has a form whose conditions point at fields that exist', () => {
    const fields = new Map(item.form.map((field) => [field.key, field]))
    expect(fields.size).toBe(item.form.length)
    for (const { key, type, options, showWhen, min, max } of item.form) {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expect(Array.isArray(options)).toBe(type === 'select' || type === 'multiselect')
      if (type === 'number') expect(Number(min)).toBeLessThan(Number(max))
      if (!showWhen) continue
      const asked = fields.get(showWhen.key)!
      if (asked.type === 'boolean') expect(typeof showWhen.equals).toBe('boolean')
      else expect(asked.options).toContain(showWhen.equals)
    }
  })

  test('has a quick check that can be judged', () => {
    expect(item.precheck.length).toBeGreaterThanOrEqual(3)
    for (const { type, options, failIf, failMessage } of item.precheck) {
      expect(ALLOWED.op).toContain(failIf.op)
      expect(failMessage).not.toBe('')
      if (type === 'select') for (const value of optionsOf(failIf.value)) expect(options).toContain(value)
      if (type === 'boolean') expect(typeof failIf.value).toBe('boolean')
      if (type === 'number') expect(typeof failIf.value).toBe('number')
    }
  })

  test('says in plain words what it is', () => {
    expect(item.everyday.length).toBeGreaterThan(1)
    expect(item.everyday.length).toBeLessThanOrEqual(14)
    expect([...item.summary].length).toBeLessThanOrEqual(60)
    expect(item.alias.length).toBeGreaterThan(0)
    expect(item.basis.length).toBeGreaterThan(0)
  })
})
