import type { QueueRow } from '../../../../domain/casework/views'
import { type ExportPage, gatherRows, sheetOf } from './export-rows'

const row = (caseId: string) => ({ caseId, everyday: `办${caseId}` }) as QueueRow

test('all pages are gathered, progress is told, a row that moved is written once', async () => {
  const pages = {
    start: { rows: [row('a'), row('b')], next: 'p2' },
    p2: { rows: [row('b'), row('c')], next: null },
  }
  const told: number[] = []
  const rows = await gatherRows(
    async (after) => (after === 'p2' ? pages.p2 : pages.start),
    (count) => told.push(count),
  )
  expect(rows.map((one) => one.caseId)).toEqual(['a', 'b', 'c'])
  expect(told).toEqual([2, 3])
})

test('a page that fails fails the export: half a file is no file', async () => {
  const ask = async (after?: string): Promise<ExportPage> => {
    if (after) throw new Error('gone')
    return { rows: [row('a')], next: 'p2' }
  }
  await expect(gatherRows(ask, () => {})).rejects.toThrow('gone')
})

test('the sheet has a head line and one line per case', () => {
  expect(sheetOf([row('a')], [{ title: '办什么', text: (one) => one.everyday }])).toEqual([['办什么'], ['办a']])
})

test('a moment is a moment of the spreadsheet, read as the hour in China; none is an empty cell', () => {
  const at = Date.parse('2027-01-04T09:05:00+08:00')
  const column = { title: '提交', text: () => '', moment: (one: QueueRow) => (one.caseId === 'a' ? at : null) }
  expect(sheetOf([row('a'), row('b')], [column])).toEqual([
    ['提交'],
    [{ value: new Date('2027-01-04T09:05:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' }],
    [null],
  ])
})
