import { caseMaker } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { onAWorkingDay } from '../../../tests/harness/working-day'
import { catalogData } from '../../catalog'
import { findItems } from '../../catalog/rules'
import { addDays, dayOf, present } from '../../kernel'
import { cases } from './collection'
import type { Case } from './document'
import { indexFields } from './index-fields'

let world: DomainWorld
const staff: Record<string, string> = {}
const COUNT = 300

/** Many cases grown from one, all running at the community; a third of them accepted. */
async function manyCases(first: Case): Promise<void> {
  const names = [
    { name: '陈示例', initials: 'csl' },
    { name: '赵演示', initials: 'zys' },
    { name: '周试用', initials: 'zsy' },
  ]
  const copies = Array.from({ length: COUNT }, (_each, i): Case => {
    const at = first.submittedAt! + i * 60_000
    const copy: Case = {
      ...first,
      _id: `case_copy${String(i).padStart(4, '0')}`,
      runningKey: `case:case_copy${String(i).padStart(4, '0')}`,
      no: `PZL20261121-C${String(i).padStart(5, '0')}`,
      applicant: { ...first.applicant, ...names[i % names.length] },
      item:
        i % 2 === 0
          ? first.item
          : {
              ...first.item,
              id: 'medical-enroll',
              name: '城乡居民医保参保登记',
              everyday: '交医保',
              department: '医保',
            },
      status: i % 3 === 0 ? 'accepted' : 'submitted',
      clock: i % 3 === 0 ? { startedOn: addDays(dayOf(at), -60), pauses: [] } : first.clock,
      submittedAt: at,
      updatedAt: at,
      effects: {},
      effectsDueAt: null,
    }
    const { draftTouchedAt: _none, ...place } = indexFields(copy, at)
    return { ...copy, ...place }
  })
  await cases.insertMany(copies)
}

beforeAll(async () => {
  // they were all handed in on one day
  onAWorkingDay()
  world = await startDomainWorld()
  await settleNeighbourhood()
  for (const account of ['clerk', 'town', 'county', 'secretary', 'manager', 'admin', 'other-clerk'])
    staff[account] = await world.login(account)
  const { caseId } = await caseMaker(world, staff).caseIn('submitted')
  const { draftTouchedAt: _none, ...first } = (await cases.get(caseId))!
  await manyCases(first as Case)
})
afterAll(async () => {
  await world.close()
  jest.restoreAllMocks()
})

const queue = async (account: string, input: object = {}) => {
  const told = await world.admin(staff[account], 'casework.queue', input)
  expect(told.error).toBeUndefined()
  return told
}

test('the clerk’s work comes in due order, page after page, each case once', async () => {
  const seen: string[] = []
  const dues: number[] = []
  let after: string | undefined
  do {
    const { data, cost } = await queue('clerk', { limit: 50, ...(after ? { after } : {}) })
    expect(cost.requests).toBeLessThanOrEqual(2)
    expect(cost.examined).toBeLessThanOrEqual(3 * Math.max(1, cost.returned))
    seen.push(...data.rows.map(({ caseId }: { caseId: string }) => caseId))
    dues.push(...data.rows.map(({ due }: { due: { at: number } }) => due.at))
    after = data.next ?? undefined
  } while (after)
  expect(new Set(seen).size).toBe(COUNT + 1)
  expect(seen).toHaveLength(COUNT + 1)
  expect(dues).toEqual([...dues].sort((a, b) => a - b))
})

test.each([
  ['by name', { search: '陈示例' }, 100],
  ['by the beginning of a name', { search: '陈' }, 100],
  ['by the given name', { search: '演示' }, 100],
  ['by initials', { search: 'zsy' }, 100],
  ['by a case number', { search: 'PZL20261121-C00007' }, 1],
  ['by its last characters', { search: 'c00007' }, 1],
  ['by what people call the item', { search: '交医保' }, 150],
  ['by item', { itemId: 'medical-enroll' }, 150],
  ['by status', { status: ['accepted'] }, 100],
  ['by grid', { grid: '510821/107/001/01' }, 301],
  ['by department', { department: '医保' }, 150],
  ['those overdue', { overdueOnly: true }, 100],
])('a search %s examines only what it finds', async (_how, filters, count) => {
  const exported = await world.admin(staff.clerk, 'casework.export', filters)
  expect(exported.error).toBeUndefined()
  expect(exported.data.rows).toHaveLength(count)
  const { data, cost } = await queue('clerk', { ...filters, limit: 20 })
  expect(data.rows).toHaveLength(Math.min(20, count))
  expect(cost.requests).toBeLessThanOrEqual(2)
  expect(cost.examined).toBeLessThanOrEqual(3 * Math.max(2, cost.returned))
})

test('everybody sees their own scope: the other community nothing, the county its departments, overseers what is open', async () => {
  expect((await queue('other-clerk')).data.rows).toEqual([])
  expect((await queue('county')).data.rows).toEqual([])
  expect((await queue('county', { state: 'waiting', limit: 50 })).data.rows).toHaveLength(50)
  expect((await queue('town', { state: 'waiting', limit: 50 })).data.rows).toHaveLength(50)
  expect((await queue('secretary', { limit: 10 })).data.rows).toHaveLength(10)
  expect((await queue('manager', { search: '王样例' })).data.rows).toHaveLength(1)
  expect((await world.admin(staff.admin, 'casework.queue')).error.code).toBe('FORBIDDEN')
})

test('a name is found in simplified and traditional characters, however it was typed, with and without its dot', async () => {
  const names = ['呂樣例', '吕样例', '張明樣', '阿不都·熱依木', '叶试用', '葉試用']
  const { draftTouchedAt: _none, ...model } = present(await cases.get('case_copy0001'))
  const at = present(model.submittedAt)
  await cases.insertMany(
    names.map((name, i): Case => {
      const _id = `case_named${i}`
      const copy: Case = {
        ...model,
        _id,
        runningKey: _id,
        no: `PZL20261122-N${i}`,
        applicant: { ...model.applicant, name },
      }
      const { draftTouchedAt: _never, ...place } = indexFields(copy, at)
      return { ...copy, ...place }
    }),
  )
  const found = async (search: string) =>
    (await queue('clerk', { search })).data.rows
      .map(({ applicantName }: { applicantName: string }) => applicantName)
      .sort()
  for (const search of ['吕样', '呂樣例', '吕']) expect(await found(search)).toEqual(['吕样例', '呂樣例'].sort())
  for (const search of ['张明', '張明樣', '明样']) expect(await found(search)).toEqual(['張明樣'])
  for (const search of ['阿不都熱依木', '阿不都・热依木', '热依木', '阿不都‧热'])
    expect(await found(search)).toEqual(['阿不都·熱依木'])
  for (const search of ['叶试用', '葉試']) expect(await found(search)).toEqual(['叶试用', '葉試用'].sort())
  await Promise.all(names.map((_, i) => cases.remove(`case_named${i}`)))
})

test('a long Latin name is found by its parts, whole in the list, in its spreadsheet and before whoever oversees', async () => {
  const { draftTouchedAt: _none, ...model } = present(await cases.get('case_copy0001'))
  const at = present(model.submittedAt)
  const names = [
    'Alexandra Marie-Therese von Konstantinopoulos',
    "Seán O'Brien Jr.",
    'José María Ñúñez',
    'M. N. Ramakrishnan s/o Pillai',
  ]
  const made = names.map((name, i): Case => {
    const _id = `case_latin${i}`
    const copy: Case = {
      ...model,
      _id,
      runningKey: _id,
      no: `PZL20261122-L${i}`,
      applicant: { ...model.applicant, name },
    }
    const { draftTouchedAt: _never, ...place } = indexFields(copy, at)
    return { ...copy, ...place }
  })
  await cases.insertMany(made)
  const found = async (search: string) =>
    (await queue('clerk', { search, limit: 50 })).data.rows.map(
      ({ applicantName }: { applicantName: string }) => applicantName,
    )
  for (const search of ['Konstantinopoulos', 'marie-therese', 'Marie‐Therese', 'alexandra marie'])
    expect(await found(search)).toContain(names[0])
  for (const search of ["O'Brien", 'o’brien', 'OBrien']) expect(await found(search)).toContain(names[1])
  expect(await found('María')).toContain(names[2])
  expect(await found('Pillai')).toContain(names[3])
  const sheet = await world.admin(staff.clerk, 'casework.export', { search: 'Konstantinopoulos' })
  expect(sheet.data.rows.map(({ applicantName }: { applicantName: string }) => applicantName)).toEqual([names[0]])
  await Promise.all(made.map(({ _id }) => cases.remove(_id)))
})

test('a word that many items are called by finds the cases of all of them, and a paper of others those of none', async () => {
  const { draftTouchedAt: _none, ...model } = present(await cases.get('case_copy0001'))
  const at = present(model.submittedAt)
  const { summaries } = await catalogData()
  const meant = findItems(summaries, '残疾')
  expect(meant.length).toBeGreaterThan(10)
  const made = [...meant, present(summaries.find(({ id }) => id === 'senior-privilege-card'))].map((item, i): Case => {
    const { id, version, name, everyday, department } = item
    const _id = `case_meant${i}`
    const about = { ...model.item, id, version, name, everyday, department }
    const copy: Case = { ...model, _id, runningKey: _id, no: `PZL20261122-M${i}`, item: about, sensitive: false }
    const { draftTouchedAt: _never, ...place } = indexFields(copy, at)
    return { ...copy, ...place }
  })
  await cases.insertMany(made)
  const found = async (search: string) => (await queue('clerk', { search, limit: 50 })).data.rows.length
  expect(await found('残疾')).toBe(meant.length)
  expect(await found('老年证')).toBe(1)
  expect(await found('老师证')).toBe(0)
  await Promise.all(made.map(({ _id }) => cases.remove(_id)))
})

test('what was handled between two pages hides nothing that was not: equal due dates are the rule', async () => {
  const filters = { search: '周试用', limit: 6 }
  const first = await queue('clerk', filters)
  expect(new Set(first.data.rows.map(({ due }: { due: { at: number } }) => due.at)).size).toBe(1)
  const handled = first.data.rows.slice(0, 3)
  for (const { caseId, version } of handled) {
    const input = { caseId, version, reason: '户口不在本县，应在户籍地申请', wayOn: '请到户籍地申请' }
    expect((await world.admin(staff.clerk, 'casework.notAccept', input)).error).toBeUndefined()
  }
  const seen = first.data.rows.map(({ caseId }: { caseId: string }) => caseId)
  for (let after = first.data.next; after; ) {
    const { data, cost } = await queue('clerk', { ...filters, after })
    expect(cost.requests).toBeLessThanOrEqual(2)
    expect(cost.examined).toBeLessThanOrEqual(3 * Math.max(2, cost.returned))
    seen.push(...data.rows.map(({ caseId }: { caseId: string }) => caseId))
    after = data.next
  }
  expect(seen).toHaveLength(100)
  expect(new Set(seen).size).toBe(100)
})

test.each(['xx', 'WzEsMV0', 'bm90aGluZw', 'case_copy0001'])(
  'a place in the list such as %s is refused in words',
  async (after) => {
    const { error } = await world.admin(staff.clerk, 'casework.queue', { after })
    expect(error).toMatchObject({ code: 'BAD_INPUT', message: '翻页的位置不对，请从头刷新。' })
  },
)

test('a row names nothing that is sealed', async () => {
  const { data } = await queue('clerk', { limit: 1 })
  expect(JSON.stringify(data)).not.toMatch(/"c":|idNumber|phone/)
  expect(data.rows[0]).toMatchObject({ grid: '01网格', holder: '社区窗口', urgency: expect.any(String) })
})

test('my own list costs two requests and is newest first', async () => {
  const { data, cost } = await world.app('o-resident', 'casework.mine', { limit: 10 })
  expect(cost.requests).toBeLessThanOrEqual(2)
  expect(cost.examined).toBeLessThanOrEqual(3 * cost.returned)
  const times = data.rows.map(({ updatedAt }: { updatedAt: number }) => updatedAt)
  expect(times).toEqual([...times].sort((a, b) => b - a))
})
