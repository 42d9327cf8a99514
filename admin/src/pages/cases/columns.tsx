import type { QueueRow } from '../../../../domain/casework/views'
import { type Column, type Columns, momentColumn } from '../../widgets/list-detail/column'
import { CaseMark } from '../../widgets/Marks'
import { LEVEL_WORDS } from '../../words/case-words'
import { dayText } from '../../words/dates'

/** Every column the table can show and the export writes. */
const ALL: Column<QueueRow>[] = [
  {
    key: 'due',
    title: '期限',
    width: 170,
    text: (row) => (row.due ? `${row.due.words}（${dayText(row.due.at)}）` : '不计时'),
    cell: (row) => <CaseMark row={row} />,
  },
  {
    key: 'dueAt',
    title: '到期日',
    width: 120,
    text: (row) => (row.due ? dayText(row.due.at) : ''),
    moment: (row) => row.due?.at ?? null,
  },
  { key: 'everyday', title: '办什么', width: 160, text: (row) => row.everyday },
  { key: 'itemName', title: '事项', width: 240, text: (row) => row.itemName },
  { key: 'applicant', title: '申请人', width: 100, text: (row) => row.applicantName },
  { key: 'status', title: '状态', width: 96, text: (row) => row.statusWord },
  { key: 'holder', title: '在谁手里', width: 150, text: (row) => row.holder },
  { key: 'grid', title: '网格', width: 90, text: (row) => row.grid },
  { key: 'department', title: '部门', width: 90, text: (row) => row.department },
  { key: 'level', title: '层级', width: 72, text: (row) => LEVEL_WORDS[row.level] },
  momentColumn('submittedAt', '提交', (row) => row.submittedAt),
  momentColumn('updatedAt', '最近变动', (row) => row.updatedAt),
  { key: 'no', title: '办件号', width: 170, text: (row) => row.no },
]

export const CASE_COLUMNS: Columns<QueueRow> = {
  keptAs: 'pz.columns.cases',
  all: ALL,
  usual: ['due', 'everyday', 'applicant', 'status', 'holder', 'grid', 'submittedAt', 'no'],
}
