import { kindNamed } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { type Columns, momentColumn } from '../../widgets/list-detail/column'
import { Pill } from '../../widgets/Marks'
import { CONTENT_STATUSES } from '../../words/content-words'

/** Every column that the table of notices can show and the export writes. */
export const CONTENT_COLUMNS: Columns<StaffContent> = {
  keptAs: 'pz.columns.notices',
  all: [
    { key: 'title', title: '标题', width: 280, text: (row) => row.title || '（还没有标题）' },
    {
      key: 'status',
      title: '状态',
      width: 100,
      text: (row) => CONTENT_STATUSES[row.status].word,
      cell: (row) => <Pill tone={CONTENT_STATUSES[row.status].tone}>{CONTENT_STATUSES[row.status].word}</Pill>,
    },
    { key: 'kind', title: '种类', width: 100, text: (row) => kindNamed(row.kind).word },
    { key: 'category', title: '类别', width: 90, text: (row) => row.category },
    { key: 'audience', title: '发给谁', width: 180, text: (row) => row.audienceText },
    momentColumn('publishedAt', '发布', (row) => row.publishedAt),
    { key: 'validUntil', title: '有效到', width: 110, text: (row) => row.validUntil },
    { key: 'sent', title: '提醒送出', width: 90, text: (row) => String(row.sent) },
    { key: 'read', title: '看过', width: 80, text: (row) => String(row.read) },
    { key: 'by', title: '谁写的', width: 100, text: (row) => row.by },
    momentColumn('updatedAt', '最近变动', (row) => row.updatedAt),
  ],
  usual: ['title', 'status', 'category', 'audience', 'publishedAt', 'validUntil', 'sent', 'read'],
}
