import type { OrderRow } from '../../../../domain/volunteering/views'
import { type Columns, momentColumn } from '../../widgets/list-detail/column'
import { Pill } from '../../widgets/Marks'
import { timeText } from '../../words/dates'
import { ORDER_WORDS } from '../../words/order-words'

/** Every column that the table of orders can show and the export writes. No door: that is looked at, one by one. */
export const ORDER_COLUMNS: Columns<OrderRow> = {
  keptAs: 'pz.columns.orders',
  all: [
    { key: 'service', title: '服务', width: 150, text: (row) => row.serviceName },
    {
      key: 'status',
      title: '状态',
      width: 120,
      text: (row) => ORDER_WORDS[row.status].word,
      cell: (row) => <Pill tone={ORDER_WORDS[row.status].tone}>{ORDER_WORDS[row.status].word}</Pill>,
    },
    momentColumn('startAt', '开始', (row) => row.startAt),
    { key: 'endAt', title: '到', width: 80, text: (row) => timeText(row.endAt), moment: (row) => row.endAt },
    { key: 'forName', title: '给谁', width: 100, text: (row) => row.forName },
    { key: 'orderer', title: '谁点的', width: 100, text: (row) => row.ordererName },
    { key: 'place', title: '地点', width: 150, text: (row) => row.placeText },
    { key: 'volunteer', title: '志愿者', width: 100, text: (row) => row.volunteerName ?? '' },
    { key: 'no', title: '单号', width: 170, text: (row) => row.no },
  ],
  usual: ['service', 'status', 'startAt', 'forName', 'place', 'volunteer', 'no'],
}
