import type { QueueRow } from '../../../../domain/casework/views'
import { type ExportPage, gatherRows, sheetOf } from './export-rows'

const row = (caseId: string) => ({ caseId, everyday: `办${caseId}` }) as QueueRow

test('all pages are gathered, progress is told, a row that moved is written once', async () => {
  const pages: Record<string, ExportPage> = {
    start: { rows: [row('a'), row('b')], next: 'p2' },
    p2: { rows: [row('b'), row('c')], next: null },
  }
  const told: number[] = []
  const rows = await gatherRows(
    async (after = 'start') => pages[after],
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
