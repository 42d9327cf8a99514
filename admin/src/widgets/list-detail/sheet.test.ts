import type { QueueRow } from '../../../../domain/casework/views'
import { spreadsheetOf } from './spreadsheet'

const row = (caseId: string) => ({ caseId, everyday: `办${caseId}` }) as QueueRow

test('the sheet has a head line and one line per case', () => {
  expect(spreadsheetOf([row('a')], [{ title: '办什么', text: (one) => one.everyday }])).toEqual([['办什么'], ['办a']])
})

test('a moment is a moment of the spreadsheet, read as the hour in China; none is an empty cell', () => {
  const at = Date.parse('2027-01-04T09:05:00+08:00')
  const column = { title: '提交', text: () => '', moment: (one: QueueRow) => (one.caseId === 'a' ? at : null) }
  expect(spreadsheetOf([row('a'), row('b')], [column])).toEqual([
    ['提交'],
    [{ value: new Date('2027-01-04T09:05:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' }],
    [null],
  ])
})
