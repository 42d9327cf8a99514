import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import readExcelFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { recountAll } from '../../cloudfunctions/timers/recount-all'
import { counters } from '../../domain'
import { unseal, wx } from '../../domain/kernel'
import { PURPOSE } from '../../domain/people'
import { people } from '../../domain/people/person'
import { communities } from '../../domain/places/communities'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { HOME, idNumber, OTHER, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { nodeSdk } from '../operator/node-sdk'
import { importRows } from './import'
import { readRows, SHEETS, type SheetName, writeTemplate } from './sheets'

let world: DomainWorld
let dir: string
beforeAll(async () => {
  world = await startDomainWorld()
  wx.useSdk(nodeSdk())
  await settleNeighbourhood()
  dir = mkdtempSync(path.join(tmpdir(), 'import-'))
}, 60_000)
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await world.close()
})

type Cell = string | number
const SOMEBODY = idNumber('1950-03-04', 101)
const resident = (name: string, id: Cell, phone: Cell = '', building = '', unit = '', room = ''): Cell[] => [
  name,
  id,
  phone,
  building,
  unit,
  room,
]

async function workbook(sheets: Partial<Record<SheetName, Cell[][]>>): Promise<string> {
  const file = path.join(dir, `${Math.random()}.xlsx`)
  await writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: [[...SHEETS[sheet as SheetName]], ...rows].map((row) => row.map((value) => ({ value }))),
    })),
  ).toFile(file)
  return file
}

const brought = async (sheets: Parameters<typeof workbook>[0], options = {}) =>
  importRows(await readRows(await workbook(sheets)), HOME, options)

const personWith = async (name: string) => (await people.find({ area: `${HOME}/03`, name }))[0] ?? null

const GOOD = {
  网格: [
    ['01', '01网格'],
    ['3', '三号网格'],
  ],
  楼栋: [['c1', '滨河苑1栋', '03', 3, 31.9, 107.2]],
  居民: [
    resident('赵样例', SOMEBODY, 19900001111, '滨河苑1栋', '2单元', '502室'),
    resident('钱样例', idNumber('2015-06-07', 102), '', 'c1', '1', '101'),
  ],
} satisfies Parameters<typeof workbook>[0]

test('a dry run says what would be done and writes nothing', async () => {
  const before = await communities.get(HOME)
  const { plan, written } = await brought(GOOD, { dry: true })
  expect([plan.added.length, plan.same, plan.refused, written]).toEqual([2, 1, [], false])
  expect(await communities.get(HOME)).toEqual(before)
  expect(await personWith('赵样例')).toBeNull()
})

test('grids, buildings and residents come in sealed and counted, each in their grid; done again, nothing changes', async () => {
  await recountAll(counters, 60_000)
  const { plan, written } = await brought(GOOD)
  expect([plan.added.length, written]).toEqual([2, true])
  const person = await personWith('赵样例')
  if (!person?.phone || !person.address?.room) throw new Error('the resident did not come in whole')
  expect(unseal(person.idNumber, PURPOSE.idNumber)).toBe(SOMEBODY)
  expect(unseal(person.phone, PURPOSE.phone)).toBe('19900001111')
  expect(unseal(person.address.room, PURPOSE.room)).toBe('502')
  expect(person).toMatchObject({ area: `${HOME}/03`, address: { buildingId: 'c1', unit: '2' }, tags: ['elder'] })
  const community = await communities.get(HOME)
  expect(community?.grids.map(({ name }) => name)).toEqual(['01网格', '02网格', '三号网格'])
  await world.settle()
  expect((await recountAll(counters, 60_000)).wrong).toBe(0)
  const again = await brought(GOOD)
  expect([again.plan.added.length, again.plan.changed.length, again.plan.same]).toEqual([0, 0, 5])
  expect(await communities.get(HOME)).toEqual(community)
  expect((await personWith('赵样例'))?.log).toEqual(person.log)
})

test('who came in so opens the mini-program and is known, by the phone that the register has', async () => {
  const { people: wechat, phoneNumbers } = world.simulator.world
  await wechat.replace([{ openid: 'o-import', phone: '19900001111', role: 'resident', name: '赵样例', area: HOME }])
  // the phone asks a function, which is no operator's machine
  wx.useSdk(null)
  const told = await world.app('o-import', 'people.saveProfile', {
    requestId: 'request-import-0000001',
    name: '赵样例',
    idNumber: SOMEBODY,
    phoneCode: await phoneNumbers.issue('o-import'),
    buildingId: 'c1',
    unit: '2',
    room: '502',
    consent: true,
  })
  wx.useSdk(nodeSdk())
  expect(told.error).toBeUndefined()
  expect(await people.count({ idIndex: (await personWith('赵样例'))?.idIndex })).toBe(1)
})

test('who is in the register moves; who has WeChat keeps what they said', async () => {
  const rows = {
    居民: [
      resident('钱样例', idNumber('2015-06-07', 102), '19900002222', '滨河苑1栋', '3', '301'),
      resident('赵样例', SOMEBODY, '19900003333', '滨河苑1栋', '2', '502'),
    ],
  }
  const { plan } = await brought(rows)
  expect([plan.changed.length, plan.passedOver.map(({ line }) => line)]).toEqual([1, [3]])
  expect((await personWith('钱样例'))?.address?.unit).toBe('3')
  expect((await personWith('赵样例'))?.phoneMasked).toBe('199****1111')
})

const bad: [what: string, sheet: SheetName, row: Cell[], why: RegExp][] = [
  ['no name', '居民', resident('', idNumber('1970-01-01', 201)), /请填写姓名/],
  ['a name with a digit', '居民', resident('王3', idNumber('1970-01-01', 201)), /姓名里不能有数字/],
  ['no ID number', '居民', resident('王样例', ''), /身份证号/],
  [
    'an ID number with a wrong check character',
    '居民',
    resident('王样例', `${SOMEBODY.slice(0, 17)}${SOMEBODY.endsWith('1') ? 2 : 1}`),
    /身份证号/,
  ],
  [
    'an ID number that Excel made a number of',
    '居民',
    resident('王样例', Number(SOMEBODY.slice(0, 17)) * 10),
    /后三位已经丢失/,
  ],
  ['an ID number in powers of ten', '居民', resident('王样例', '5.19999E+17'), /后三位已经丢失/],
  ['no phone number', '居民', resident('王样例', idNumber('1970-01-01', 201), '12345'), /电话|手机|号/],
  [
    'an unknown building',
    '居民',
    resident('王样例', idNumber('1970-01-01', 201), '', '月亮湾9栋'),
    /没有楼栋“月亮湾9栋”/,
  ],
  [
    'a unit that the building has not',
    '居民',
    resident('王样例', idNumber('1970-01-01', 201), '', '滨河苑1栋', '4', '101'),
    /只有3个单元/,
  ],
  [
    'a door without a building',
    '居民',
    resident('王样例', idNumber('1970-01-01', 201), '', '', '1', '101'),
    /没有写楼栋/,
  ],
  ['the ID number of another name', '居民', resident('别样例', SOMEBODY), /另一个姓名/],
  ['somebody of another community', '居民', resident('张样例', idNumber('1960-05-05', 3)), /另一个社区/],
  ['a grid that is none', '网格', ['A', '甲网格'], /两位数字/],
  ['a grid without a name', '网格', ['09', ''], /网格的名称/],
  ['a building whose id is none', '楼栋', ['一栋', '一栋', '01', 2, '', ''], /楼栋编号/],
  ['a building without a name', '楼栋', ['d1', '', '01', 2, '', ''], /楼栋的名称/],
  ['a building in no grid', '楼栋', ['d1', '丁1栋', '44', 2, '', ''], /没有编号是44的网格/],
  ['no units', '楼栋', ['d1', '丁1栋', '01', 0, '', ''], /1到99/],
  ['a place the wrong way round', '楼栋', ['d1', '丁1栋', '01', 2, 107.2, 31.9], /写反了/],
  ['a place abroad', '楼栋', ['d1', '丁1栋', '01', 2, 1, 1], /不在国内/],
  ['a name that another building has', '楼栋', ['d1', '滨河苑1栋', '03', 2, '', ''], /分不清/],
  ['a building that would change its grid', '楼栋', ['c1', '滨河苑1栋', '01', 3, '', ''], /网格员/],
]
test.each(bad)(
  '%s is refused with its row and a reason, and then nothing of the file is written',
  async (_, sheet, row, why) => {
    const good = resident('孙样例', idNumber('1990-09-09', 301), '', '滨河苑1栋', '1', '201')
    const sheets = { 居民: [good] } as Partial<Record<SheetName, Cell[][]>>
    const rows = { ...sheets, [sheet]: [...(sheets[sheet] ?? []), row] }
    const before = await communities.get(HOME)
    const { plan, written } = await brought(rows)
    const line = sheet === '居民' ? 3 : 2
    expect([plan.refused, written]).toEqual([[{ sheet, line, why: expect.stringMatching(why) }], false])
    expect(await personWith('孙样例')).toBeNull()
    expect(await communities.get(HOME)).toEqual(before)
  },
)

test('one row twice is refused the second time, and told to, the others come in without it', async () => {
  const row = resident('周样例', idNumber('1988-08-08', 401), '', '滨河苑1栋', '1', '301')
  const { plan, written } = await brought({ 居民: [row, row] }, { withoutRefused: true })
  expect(plan.refused).toEqual([{ sheet: '居民', line: 3, why: expect.stringContaining('和第2行是同一个身份证号') }])
  expect([plan.added.length, written]).toEqual([1, true])
  expect(await personWith('周样例')).not.toBeNull()
})

test('killed among the residents, the next run finishes', async () => {
  const rows = {
    居民: [501, 502, 503].map((n) => resident('吴样例', idNumber('1977-07-07', n), '', '滨河苑1栋', '1', '401')),
  }
  const insert = people.insert.bind(people)
  let left = 1
  const killed = jest.spyOn(people, 'insert').mockImplementation((person) => {
    if (left-- === 0) throw new Error('killed')
    return insert(person)
  })
  await expect(brought(rows)).rejects.toThrow('killed')
  killed.mockRestore()
  const { plan } = await brought(rows)
  expect([plan.added.length, plan.same]).toEqual([2, 1])
  expect(await people.count({ area: `${HOME}/03`, name: '吴样例' })).toBe(3)
})

test('CSV of Chinese Excel (GBK) and of others (UTF-8) say the same', async () => {
  const utf8 = path.join(dir, 'utf8.csv')
  const gbk = path.join(dir, 'gbk.csv')
  writeFileSync(utf8, '\uFEFF编号,名称\r\n05,五网格\r\n')
  writeFileSync(gbk, Buffer.from('b1e0bac52cc3fbb3c60d0a30352ccee5cdf8b8f10d0a', 'hex'))
  const [one, other] = [await readRows(utf8), await readRows(gbk)]
  expect(one).toEqual(other)
  expect(one).toMatchObject([{ sheet: '网格', line: 2, cells: { 编号: '05', 名称: '五网格' } }])
})

test('a file that is none, and one without the titles, are refused in words', async () => {
  const none = path.join(dir, 'none.xlsx')
  writeFileSync(none, 'no workbook')
  await expect(readRows(none)).rejects.toThrow('另存为')
  const other = path.join(dir, 'other.csv')
  writeFileSync(other, 'a,b\n1,2\n')
  await expect(readRows(other)).rejects.toThrow('请用模板的标题')
  await expect(importRows([], `${OTHER.slice(0, -1)}9`)).rejects.toThrow('没有社区')
})

test('the template has every sheet with its titles and nothing to import', async () => {
  const file = path.join(dir, 'template.xlsx')
  await writeTemplate(file)
  const sheets = await readExcelFile(file)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([...Object.keys(SHEETS), '说明'])
  for (const [sheet, titles] of Object.entries(SHEETS))
    expect(sheets.find((one) => one.sheet === sheet)?.data[0]).toEqual([...titles])
  expect(await readRows(file)).toEqual([])
}, 30_000)
